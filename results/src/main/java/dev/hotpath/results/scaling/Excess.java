package dev.hotpath.results.scaling;

/** How much more the last point of a curve takes than healthy growth would give, where the curve is known without noise. */
public final class Excess {

    private Excess() {}

    /**
     * By the definition that {@link Verdict#excess()} estimates: sizes and ratios, against the straight line through the first
     * half of the points; threads and rates, against the first point.
     *
     * @param x ascending
     * @param y the latency at each of them
     */
    public static double along(AxisKind kind, double[] x, double[] y) {
        return switch (kind) {
            case SIZE, RATIO -> Straight.bend(x, y).excess(y);
            case THREADS, RATE -> y[y.length - 1] / y[0];
        };
    }
}
