package dev.hotpath.results.compare;

/**
 * Head ÷ base in cost per operation: above 1 the head is slower, whatever the mode's unit.
 *
 * @param low of the 95 % interval
 * @param high of the 95 % interval
 */
public record Ratio(double value, double low, double high) {}
