package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final int POINTS = 7;
    private static final int FORKS = 10;

    @Test
    void aDriftThatAllPointsShareIsTakenOut() {
        double[][] still = rows(0, 1);
        double[][] drifting = rows(0.3, 1);

        Drift drift = Drift.of(drifting);

        assertThat(drift.slope()).isCloseTo(0.3, within(0.06));
        for (int j = 0; j < POINTS; j++) {
            assertThat(spread(drift.without(drifting[j]))).isCloseTo(spread(still[j]), within(0.05));
        }
    }

    @Test
    void aPointStaysWhereItIs() {
        double[] row = {1, 2, 3, 5, 4};

        double[] still = new Drift(0.5).without(row);

        assertThat(Arrays.stream(still).sum()).isCloseTo(15, within(1e-12));
        assertThat(still[0]).isGreaterThan(row[0]);
        assertThat(still[4]).isLessThan(row[4]);
    }

    @Test
    void outliersAreNoDrift() {
        double[][] rows = rows(0, 2);
        for (double[] row : rows) {
            row[FORKS - 1] += 1;
        }

        assertThat(Drift.of(rows).slope()).isCloseTo(0, within(0.08));
    }

    @Test
    void forksThatSomebodySortedDoNotDrift() {
        double[][] rows = rows(0, 3);
        for (double[] row : rows) {
            Arrays.sort(row);
        }

        assertThat(Drift.of(rows).slope()).isZero();
    }

    @Test
    void oneForkAPointDoesNotDrift() {
        assertThat(Drift.of(new double[][] {{1}, {2}}).slope()).isZero();
    }

    @Test
    void aDriftingMachineSpreadsNoInterval() {
        Interval still = excess(rows(0, 4));
        Interval drifting = excess(rows(0.3, 4));

        assertThat(drifting.high() / drifting.low()).isCloseTo(still.high() / still.low(), within(0.03));
    }

    private static Interval excess(double[][] rows) {
        List<Point> points = new ArrayList<>();
        for (int j = 0; j < POINTS; j++) {
            double x = Synthetic.SIZES[j];
            points.add(new Point(
                    x,
                    Arrays.stream(rows[j])
                            .map(log -> (24 + x * x / 80) * Math.exp(log))
                            .toArray()));
        }
        Curve curve = new Curve(
                "a.B.c", "b", "", "n", AxisKind.SIZE, Map.of(), "p50", "us/op", points, OptionalDouble.empty());
        return new Judge(1).judge(List.of(curve)).get(0).excess();
    }

    private static double[][] rows(double drift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[POINTS][FORKS];
        for (double[] row : rows) {
            for (int i = 0; i < FORKS; i++) {
                row[i] = 0.12 * (random.nextDouble() - 0.5) + drift * i / FORKS;
            }
        }
        return rows;
    }

    private static double spread(double[] row) {
        return Arrays.stream(row).max().orElseThrow() - Arrays.stream(row).min().orElseThrow();
    }
}
