package dev.hotpath.results.scaling;

/**
 * One candidate for the shape of a curve: every non-negative combination of up to three columns.
 *
 * @param columns which columns of the family, one to three
 * @param reference what each column contributes to the healthy latency at the last point, the denominator of the excess
 * @param knee where it bends; NaN where it does not
 * @param exponent its power; NaN where it has none
 */
record Cone(int[] columns, double[] reference, double knee, double exponent) {}
