package dev.hotpath.results.compare;

import java.util.Arrays;

/**
 * An estimated logarithm of head ÷ base.
 *
 * @param value NaN without data
 * @param error its standard error; NaN where too few forks tell the spread
 * @param freedom degrees of freedom of the error
 */
record Estimate(double value, double error, double freedom) {

    private static final double EACH_TAIL_OF_95_PERCENT = 0.025;

    /** The mean of the pairs' log ratios (Student's paired t). */
    static Estimate ofPairs(double[] logRatios) {
        int n = logRatios.length;
        return new Estimate(mean(logRatios), Math.sqrt(variance(logRatios) / n), n - 1.0);
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
        if (error == 0) {
            return 0;
        }
        return knowsItsError() ? error * StudentT.exceededBy(tail, freedom) : Double.NaN;
    }

    double halfWidth() {
        return margin(EACH_TAIL_OF_95_PERCENT);
    }

    Ratio ratio() {
        double half = halfWidth();
        return new Ratio(Math.exp(value), Math.exp(value - half), Math.exp(value + half));
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
