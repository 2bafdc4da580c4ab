package dev.hotpath.results.compare;

import java.util.Arrays;

/**
 * An estimate whose error is that of a mean.
 *
 * @param error NaN where too few forks tell the spread
 */
record Student(double value, double error, double freedom) implements Estimate {

    /** On each side; fewer than ten pairs have none to spare. */
    private static final double TRIMMED = 0.1;

    /**
     * The trimmed mean of the pairs' log ratios, with the error of their winsorised deviation (Tukey and McLaughlin 1963; Yuen
     * 1974); fewer than ten have Student's.
     */
    static Student ofPairs(double[] logRatios) {
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
        return new Student(value, Math.sqrt(squares / (kept * (kept - 1.0))), kept - 1.0);
    }

    /** The difference of two sides' mean logarithms (Welch 1947), for sides whose forks have nothing to do with each other. */
    static Student ofSides(double[] logBase, double[] logHead) {
        double base = variance(logBase) / logBase.length;
        double head = variance(logHead) / logHead.length;
        double freedom = (base + head)
                * (base + head)
                / (base * base / (logBase.length - 1) + head * head / (logHead.length - 1));
        return new Student(mean(logHead) - mean(logBase), Math.sqrt(base + head), freedom);
    }

    @Override
    public double probability() {
        if (error == 0) {
            return value == 0 ? 1 : 0;
        }
        return knowsItsError() ? StudentT.twoSided(value / error, freedom) : Double.NaN;
    }

    @Override
    public Span span(double tail) {
        double margin = margin(tail);
        return new Span(value - margin, value + margin);
    }

    /** How far out t is with a chance, in the estimate's own scale; NaN when the error is not known. */
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

    static double mean(double[] values) {
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
