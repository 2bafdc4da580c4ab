package dev.hotpath.results.scaling;

/**
 * The judgement on one curve.
 *
 * @param curve what was judged
 * @param shape its shape
 * @param excess how many times more the last point takes than healthy growth would give; null when there are too few points
 * @param exponent the power of growth; null where it does not apply
 * @param knee where it bends, in the axis' unit; null where it does not apply
 * @param p the bootstrap p-value against the healthy shape; NaN when there are too few points
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
