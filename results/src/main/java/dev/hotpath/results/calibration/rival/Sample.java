package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.Arrays;
import java.util.Optional;

/**
 * A curve as the rivals take it: every reading counts, none is mended or left out.
 *
 * @param x the places on the axis, from nought up, strictly ascending
 * @param forks a row a place, each with one positive reading or more
 */
record Sample(double[] x, double[][] forks) {

    private static final int FEWEST = 3;

    /** Empty where there are fewer than three places, or one of them or a reading is no positive number. */
    static Optional<Sample> of(Curve curve) {
        double[] x = curve.points().stream().mapToDouble(Point::x).toArray();
        double[][] forks = curve.points().stream().map(Point::forks).toArray(double[][]::new);
        return usable(x, forks) ? Optional.of(new Sample(x, forks)) : Optional.empty();
    }

    private static boolean usable(double[] x, double[][] forks) {
        if (x.length < FEWEST) {
            return false;
        }
        for (int j = 0; j < x.length; j++) {
            boolean placed = j == 0 ? x[j] >= 0 : x[j] > x[j - 1];
            if (!placed || Double.isInfinite(x[j]) || forks[j].length == 0) {
                return false;
            }
            for (double fork : forks[j]) {
                if (!(fork > 0) || Double.isInfinite(fork)) {
                    return false;
                }
            }
        }
        return true;
    }

    int places() {
        return x.length;
    }

    /** How many readings there are in all. */
    int readings() {
        return Arrays.stream(forks).mapToInt(row -> row.length).sum();
    }

    /** The median fork at each place. */
    double[] medians() {
        return Arrays.stream(forks).mapToDouble(Sample::median).toArray();
    }

    private static double median(double[] row) {
        double[] sorted = row.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;
    }
}
