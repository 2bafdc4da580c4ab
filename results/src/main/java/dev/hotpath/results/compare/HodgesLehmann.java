package dev.hotpath.results.compare;

import java.util.Arrays;

/**
 * Hodges and Lehmann's estimates (1963), which a few odd forks don't move. Where they and the mean disagree, a few forks made
 * the mean.
 */
final class HodgesLehmann {

    private HodgesLehmann() {}

    /** The median of the means of every two log ratios. */
    static double ofPairs(double[] logRatios) {
        int n = logRatios.length;
        double[] means = new double[n * (n + 1) / 2];
        int k = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                means[k++] = (logRatios[i] + logRatios[j]) / 2;
            }
        }
        Arrays.sort(means);
        return median(means);
    }

    /** The median of the differences of every fork of one side to every fork of the other. */
    static double ofSides(double[] logBase, double[] logHead) {
        return median(differences(logBase, logHead));
    }

    /** Of every fork of the head to every fork of the base, ascending. */
    static double[] differences(double[] logBase, double[] logHead) {
        double[] differences = new double[logBase.length * logHead.length];
        int k = 0;
        for (double head : logHead) {
            for (double base : logBase) {
                differences[k++] = head - base;
            }
        }
        Arrays.sort(differences);
        return differences;
    }

    /** @param sorted ascending */
    static double median(double[] sorted) {
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
