package dev.hotpath.benchmarks.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.benchmarks.probe.LiveSetProfiler.LiveSetResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LiveSetProfilerTest {

    private static final double MEGABYTE = 1e6;

    private final Random random = new Random(1);

    @Test
    void whatKeepsAKilobyteAnOperationIsCalledALeak() {
        LiveSetResult leaking = over(fork(10, 1024));

        assertThat(leaking.getScore()).isCloseTo(1024, within(20.0));
        assertThat(leaking.extendedInfo()).startsWith("the live set after GC grows by");
    }

    @Test
    void whatIsReadAfterJmhDroppedTheStateThatLeakedDeniesNothing() {
        List<LiveSetResult> readings = new ArrayList<>(fork(10, 1024));
        readings.set(9, LiveSetResult.of(10_000, 20 * MEGABYTE));

        assertThat(over(readings).extendedInfo()).startsWith("the live set after GC grows by");
    }

    @Test
    void whatKeepsNothingIsNot() {
        assertThat(over(fork(10, 0)).extendedInfo()).startsWith("the live set after GC does not grow");
    }

    @Test
    void ofSeveralForksEachIsJudgedByItselfAndTheMedianCounts() {
        LiveSetResult forks = over(Stream.of(fork(10, 1024), fork(10, 2048), fork(10, 4096))
                .flatMap(List::stream)
                .toList());

        assertThat(forks.getScore()).isCloseTo(2048, within(40.0));
    }

    @Test
    void tooFewIterationsCannotTellHoweverManyForks() {
        LiveSetResult few = over(
                Stream.of(fork(5, 1024), fork(5, 1024)).flatMap(List::stream).toList());

        assertThat(few.getScore()).isNaN();
        assertThat(few.extendedInfo()).contains("5 iterations a fork, at least 9 are needed");
    }

    @Test
    void afterAnIterationItsReadingIsTold() {
        assertThat(LiveSetResult.of(1000, 20 * MEGABYTE)).hasToString("20 MB live after GC");
    }

    private List<LiveSetResult> fork(int iterations, double bytesAnOperation) {
        return IntStream.rangeClosed(1, iterations)
                .mapToObj(i -> LiveSetResult.of(
                        1000.0 * i, 20 * MEGABYTE + 1000 * i * bytesAnOperation + 10_000 * random.nextGaussian()))
                .toList();
    }

    /** As JMH does it: each iteration over its threads, then all iterations of all forks. */
    private static LiveSetResult over(List<LiveSetResult> iterations) {
        List<LiveSetResult> each = iterations.stream()
                .map(reading -> reading.getThreadAggregator().aggregate(List.of(reading)))
                .toList();
        return each.get(0).getIterationAggregator().aggregate(each);
    }
}
