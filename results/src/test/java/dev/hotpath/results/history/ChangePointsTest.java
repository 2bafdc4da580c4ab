package dev.hotpath.results.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

    private final ChangePoints changePoints = new ChangePoints(1);

    @Test
    void aStepIsFoundWithItsSizeAndItsPlace() {
        assertThat(changePoints.of(Noise.stepping(120, 70, 1.1, 0.02, 3)))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.at()).isBetween(69, 71);
                    assertThat(change.ratio().value()).isCloseTo(1.1, within(0.02));
                    assertThat(change.ratio().low()).isLessThan(1.1);
                    assertThat(change.ratio().high()).isGreaterThan(1.1);
                    assertThat(change.before()).isCloseTo(100, within(1.0));
                    assertThat(change.after()).isCloseTo(110, within(1.0));
                });
    }

    @Test
    void aStepDownIsARatioBelowOne() {
        assertThat(changePoints.of(Noise.stepping(60, 30, 0.8, 0.03, 3)))
                .singleElement()
                .satisfies(change -> assertThat(change.ratio().high()).isLessThan(0.85));
    }

    @Test
    void thereAndBackAreTwoChanges() {
        double[] costs = Noise.stepping(90, 30, 1.2, 0.02, 4);
        for (int i = 60; i < 90; i++) {
            costs[i] /= 1.2;
        }
        assertThat(changePoints.of(costs)).hasSize(2).satisfies(changes -> {
            assertThat(changes.get(0).at()).isBetween(29, 31);
            assertThat(changes.get(1).at()).isBetween(59, 61);
        });
    }

    @Test
    void aChangeOfLessThanThreePercentIsNone() {
        assertThat(changePoints.of(Noise.stepping(100, 50, 1.02, 0.001, 5))).isEmpty();
        assertThat(changePoints.of(Noise.stepping(100, 50, 1.04, 0.001, 5))).hasSize(1);
    }

    @Test
    void wildRunsAreNoChange() {
        double[] costs = Noise.steady(100, 0.02, 6);
        for (int wild : new int[] {7, 31, 32, 55, 80, 99}) {
            costs[wild] *= 3;
        }
        assertThat(changePoints.of(costs)).isEmpty();
    }

    @Test
    void equalReadingsHaveNoChange() {
        double[] costs = new double[80];
        Arrays.fill(costs, 42);
        assertThat(changePoints.of(costs)).isEmpty();
    }

    @Test
    void readingsWithoutAnyScatterShowAStepExactly() {
        double[] costs = new double[40];
        Arrays.fill(costs, 0, 25, 1000);
        Arrays.fill(costs, 25, 40, 1016 + 64);
        assertThat(changePoints.of(costs)).singleElement().satisfies(change -> {
            assertThat(change.at()).isEqualTo(25);
            assertThat(change.ratio().low()).isEqualTo(change.ratio().high());
        });
    }

    @Test
    void aHandfulOfRunsCannotShowAChange() {
        for (int readings = 0; readings < ChangePoints.LEAST_READINGS - 1; readings++) {
            assertThat(changePoints.of(Noise.stepping(readings, readings / 2, 2, 0.01, 7)))
                    .isEmpty();
        }
    }

    @Test
    void noiseAloneRaisesAlarmsNoMoreOftenThanStated() {
        int histories = 300;
        long alarms = IntStream.range(0, histories)
                .parallel()
                .filter(i -> !changePoints.of(Noise.steady(500, 0.05, i)).isEmpty())
                .count();
        assertThat(alarms).isLessThanOrEqualTo(mostOf(histories, 0.02));
    }

    @Test
    void noiseWithOutliersRaisesNoMoreAlarms() {
        int histories = 300;
        long alarms = IntStream.range(0, histories)
                .parallel()
                .filter(i -> !changePoints.of(withOutliers(i)).isEmpty())
                .count();
        assertThat(alarms).isLessThanOrEqualTo(mostOf(histories, 0.02));
    }

    @Test
    void twoHundredBenchmarksOfFiveHundredRunsTakeSeconds() {
        long start = System.nanoTime();
        int found = IntStream.range(0, 200)
                .parallel()
                .map(i -> changePoints
                        .of(i % 4 == 0 ? Noise.stepping(500, 250, 1.2, 0.03, i) : Noise.steady(500, 0.03, i))
                        .size())
                .sum();
        assertThat(found).isBetween(50, 60);
        assertThat((System.nanoTime() - start) / 1e9).isLessThan(20);
    }

    private static double[] withOutliers(long seed) {
        double[] costs = Noise.steady(200, 0.05, seed);
        Random random = new Random(seed);
        for (int i = 0; i < costs.length; i++) {
            costs[i] *= random.nextInt(20) == 0 ? 1.5 + 2 * random.nextDouble() : 1;
        }
        return costs;
    }

    /** What a rate stays under in 9,999 of 10,000 draws. */
    private static int mostOf(int trials, double rate) {
        return new BinomialDistribution(trials, rate).inverseCumulativeProbability(0.9999);
    }
}
