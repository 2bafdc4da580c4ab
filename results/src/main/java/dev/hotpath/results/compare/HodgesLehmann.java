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
        return median(means);
    }

    /** The median of the differences of every fork of one side to every fork of the other. */
    static double ofSides(double[] logBase, double[] logHead) {
        double[] differences = new double[logBase.length * logHead.length];
        int k = 0;
        for (double head : logHead) {
            for (double base : logBase) {
                differences[k++] = head - base;
            }
        }
        return median(differences);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int n = values.length;
        return n == 0 ? Double.NaN : (values[(n - 1) / 2] + values[n / 2]) / 2;
    }
}
