package dev.hotpath.benchmarks.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.benchmarks.probe.LiveSetProfiler.LiveSetResult;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LiveSetProfilerTest {

    private static final double MEGABYTE = 1e6;

    private static LiveSetResult after(int iterations, double bytesAnOperation) {
        Random random = new Random(1);
        return LiveSetResult.of(1, 1)
                .getIterationAggregator()
                .aggregate(IntStream.rangeClosed(1, iterations)
                        .mapToObj(i -> LiveSetResult.of(
                                1000.0 * i,
                                20 * MEGABYTE + 1000 * i * bytesAnOperation + 10_000 * random.nextGaussian()))
                        .toList());
    }

    @Test
    void whatKeepsAKilobyteAnOperationIsCalledALeak() {
        LiveSetResult leaking = after(10, 1024);

        assertThat(leaking.getScore()).isCloseTo(1024, within(20.0));
        assertThat(leaking.extendedInfo()).startsWith("the live set after GC grows by");
    }

    @Test
    void whatKeepsNothingIsNot() {
        assertThat(after(10, 0).extendedInfo()).startsWith("the live set after GC does not grow");
    }

    @Test
    void tooFewIterationsCannotTell() {
        LiveSetResult few = after(5, 1024);

        assertThat(few.getScore()).isNaN();
        assertThat(few.extendedInfo()).contains("at least 8 are needed");
    }
}
