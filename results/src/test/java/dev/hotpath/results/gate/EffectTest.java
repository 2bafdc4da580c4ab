package dev.hotpath.results.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.record.Samples;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EffectTest {

    private static final Fork FORK = new Fork(new double[] {9, 11}, 10, 20, 90, 480);

    @Test
    void moreTimeIsMoreOfAllTimes() {
        Fork slower = Effect.TEN_PERCENT.on(FORK);
        assertThat(slower.iterations()[1]).isCloseTo(12.1, within(1e-9));
        assertThat(slower.cost()).isCloseTo(11, within(1e-9));
        assertThat(slower.p99()).isCloseTo(22, within(1e-9));
        assertThat(slower.allocation()).isEqualTo(480);
    }

    @Test
    void bytesCostNoTime() {
        Fork more = Effect.BYTES.on(FORK);
        assertThat(more.allocation()).isEqualTo(496);
        assertThat(more.cost()).isEqualTo(10);
    }

    @Test
    void aSlowTailMovesThePercentileAndALittleOfTheMean() {
        Fork slower = Effect.TAIL.on(FORK);
        assertThat(slower.p99()).isEqualTo(90);
        assertThat(slower.cost()).isCloseTo(10.9, within(1e-9));
    }

    @Test
    void nothingChangesTheSameCode() {
        assertThat(Effect.NONE.on(FORK)).usingRecursiveComparison().isEqualTo(FORK);
    }

    @Test
    void oneCallInAHundredIsTenTimesAsSlow() {
        double[] values = new double[1000];
        Arrays.setAll(values, i -> 100 + i / 1000.0);
        long[] counts = new long[1000];
        Arrays.fill(counts, 2);

        Samples slowed = SlowedCalls.of(new Samples(values, counts));

        assertThat(slowed.total()).isEqualTo(2000);
        assertThat(slowed.mean()).isCloseTo(100.5 * 1.09, within(0.01));
        assertThat(slowed.percentile(98)).isLessThan(102);
        assertThat(slowed.percentile(99.5)).isGreaterThan(1000);
    }
}
