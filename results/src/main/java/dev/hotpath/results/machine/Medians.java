package dev.hotpath.results.machine;

import java.util.Arrays;

/** Quantiles of a handful of readings. */
final class Medians {

    private Medians() {}

    /** The median; what is given instead when there are none. */
    static double of(double[] values, double otherwise) {
        return values.length == 0 ? otherwise : quantile(values, 0.5);
    }

    /** Linear between the readings around it; of at least one. */
    static double quantile(double[] values, double rank) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double position = rank * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
