package dev.hotpath.results.scaling;

/**
 * One candidate for the shape of a curve: every non-negative combination of up to three columns.
 *
 * @param columns which columns of the family, one to three
 * @param knee where it bends; NaN where it does not
 * @param exponent its power; NaN where it has none
 */
record Cone(int[] columns, double knee, double exponent) {}
