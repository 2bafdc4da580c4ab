package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.AxisKind;

/**
 * How a curve is measured.
 *
 * @param points how many, geometric over the axis
 * @param forks at each point
 */
public record Design(int points, int forks) {

    private static final double LEAST_BUSY = 0.3;
    private static final double MOST_BUSY = 0.95;
    private static final double THREADS = 64;

    double[] axis(AxisKind kind) {
        return switch (kind) {
            case SIZE, RATIO -> sizes(points);
            case THREADS -> threads();
            case RATE -> rates();
        };
    }

    static double[] sizes(int points) {
        double[] x = new double[points];
        for (int j = 0; j < points; j++) {
            x[j] = Truths.FIRST * Math.pow(Truths.LAST / Truths.FIRST, j / (points - 1.0));
        }
        return x;
    }

    private double[] threads() {
        double[] x = new double[points];
        for (int j = 0; j < points; j++) {
            x[j] = Math.rint(Math.pow(THREADS, j / (points - 1.0)));
        }
        return x;
    }

    /** Even in the wait, which doubles as often as sizes do, and not in the utilisation. */
    private double[] rates() {
        double[] x = new double[points];
        double first = LEAST_BUSY / (1 - LEAST_BUSY);
        double last = MOST_BUSY / (1 - MOST_BUSY);
        for (int j = 0; j < points; j++) {
            double wait = first * Math.pow(last / first, j / (points - 1.0));
            x[j] = wait / (1 + wait);
        }
        return x;
    }
}
