package dev.hotpath.results.scaling;

/**
 * The judgement on one curve.
 *
 * @param curve what was judged
 * @param shape its shape
 * @param excess how many times more the last point takes than healthy growth would give, with its 95 % interval. Sizes and
 *     ratios: than the straight line through the first half of the points. Threads and rates that are flat, queueing or
 *     cannot be told: than the first point. Worse than queueing: than the straight line that begins where latency has doubled
 *     (threads), or through the first half of the points with the theoretical wait as the axis (rates). Null when there are
 *     too few points
 * @param exponent the power of growth; null where it does not apply
 * @param knee where it bends, in the axis' unit; null where it does not apply
 * @param p the bootstrap p-value of the test that decided, adjusted for all the curves judged together: against a flat
 *     level for threads and rates that are flat or queueing, else against the healthy shape; NaN when there are too few points
 * @param detectable the smallest excess that would have been found at this noise with 80 % power; NaN when unknown
 * @param words one sentence for the engineer
 */
public record Verdict(
        Curve curve,
        Shape shape,
        Interval excess,
        Interval exponent,
        Interval knee,
        double p,
        double detectable,
        String words) {}
