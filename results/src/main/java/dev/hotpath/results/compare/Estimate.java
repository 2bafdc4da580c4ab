package dev.hotpath.results.compare;

import java.util.Arrays;

/**
 * An estimated logarithm of head ÷ base.
 *
 * @param value NaN without data
 * @param error its standard error; NaN where too few forks tell the spread
 * @param freedom degrees of freedom of the error
 * @param halfWidth of the 95 % interval
 */
record Estimate(double value, double error, double freedom, double halfWidth) {

    /** On each side; fewer than ten pairs have none to spare. */
    private static final double TRIMMED = 0.1;

    private static final double EACH_TAIL_OF_95_PERCENT = 0.025;

    Estimate(double value, double error, double freedom) {
        this(value, error, freedom, margin(EACH_TAIL_OF_95_PERCENT, error, freedom));
    }

    /**
     * The trimmed mean of the pairs' log ratios, with the error of their winsorised deviation (Tukey and McLaughlin 1963; Yuen
     * 1974); fewer than ten have Student's.
     */
    static Estimate ofPairs(double[] logRatios) {
        int n = logRatios.length;
        int cut = (int) (TRIMMED * n);
        double[] sorted = logRatios.clone();
        Arrays.sort(sorted);
        double value = mean(Arrays.copyOfRange(sorted, cut, n - cut));
        for (int i = 0; i < cut; i++) {
            sorted[i] = sorted[cut];
            sorted[n - 1 - i] = sorted[n - 1 - cut];
        }
        int kept = n - 2 * cut;
        double squares = variance(sorted) * (n - 1);
        return new Estimate(value, Math.sqrt(squares / (kept * (kept - 1.0))), kept - 1.0);
    }

    /** The difference of two sides' mean logarithms (Welch 1947), for sides whose forks have nothing to do with each other. */
    static Estimate ofSides(double[] logBase, double[] logHead) {
        double base = variance(logBase) / logBase.length;
        double head = variance(logHead) / logHead.length;
        double freedom = (base + head)
                * (base + head)
                / (base * base / (logBase.length - 1) + head * head / (logHead.length - 1));
        return new Estimate(mean(logHead) - mean(logBase), Math.sqrt(base + head), freedom);
    }

    boolean knowsItsError() {
        return error >= 0;
    }

    /** The chance of a difference at least as large where there is none; NaN when the error is not known. */
    double probability() {
        if (error == 0) {
            return value == 0 ? 1 : 0;
        }
        return knowsItsError() ? StudentT.twoSided(value / error, freedom) : Double.NaN;
    }

    /** Where t is this far out with a chance of {@code tail}, in the estimate's own scale; NaN when the error is not known. */
    double margin(double tail) {
        return margin(tail, error, freedom);
    }

    /** As above, for an error that is not an estimate's own. */
    static double margin(double tail, double error, double freedom) {
        if (error == 0) {
            return 0;
        }
        return error > 0 ? error * StudentT.exceededBy(tail, freedom) : Double.NaN;
    }

    Ratio ratio() {
        return new Ratio(Math.exp(value), Math.exp(value - halfWidth), Math.exp(value + halfWidth));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Unbiased; NaN for fewer than two. */
    private static double variance(double[] values) {
        double mean = mean(values);
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? Double.NaN : squares / (values.length - 1);
    }
}
