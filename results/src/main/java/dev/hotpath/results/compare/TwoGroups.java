package dev.hotpath.results.compare;

import java.util.Arrays;
import java.util.Optional;

/**
 * Forks that fall into two groups, as when the compiler chose otherwise in some of them: their mean is a figure that no fork
 * shows.
 *
 * @param low geometric mean of the lower group
 * @param high of the upper group
 */
record TwoGroups(double low, double high) {

    private static final int LEAST_IN_A_GROUP = 3;

    /** The best split of one normal group explains 64 % of its variance, and of ten draws hardly ever this much. */
    private static final double EXPLAINED = 0.92;

    /** Groups nearer than that are no matter. */
    private static final double APART = Math.log(1.03);

    /**
     * Splits where most of the variance lies between the two parts (Otsu 1979).
     *
     * @param logs logarithms of the forks' costs
     */
    static Optional<TwoGroups> in(double[] logs) {
        int n = logs.length;
        if (n < 2 * LEAST_IN_A_GROUP) {
            return Optional.empty();
        }
        double[] sorted = logs.clone();
        Arrays.sort(sorted);
        double mean = Arrays.stream(sorted).average().orElseThrow();
        double all = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).sum();
        double below = 0;
        double most = 0;
        TwoGroups best = null;
        for (int k = 1; k < n; k++) {
            below += sorted[k - 1];
            double low = below / k;
            double high = (mean * n - below) / (n - k);
            double between = k * (low - mean) * (low - mean) + (n - k) * (high - mean) * (high - mean);
            if (k >= LEAST_IN_A_GROUP && n - k >= LEAST_IN_A_GROUP && between > most && high - low > APART) {
                most = between;
                best = new TwoGroups(Math.exp(low), Math.exp(high));
            }
        }
        return most > EXPLAINED * all ? Optional.ofNullable(best) : Optional.empty();
    }
}
