package dev.hotpath.results.record;

/**
 * The samples of one iteration as JMH records them in sample mode: distinct values, ascending, each with its count.
 *
 * @param values in the metric's unit
 * @param counts how often each value was seen
 */
public record Samples(double[] values, long[] counts) {}
