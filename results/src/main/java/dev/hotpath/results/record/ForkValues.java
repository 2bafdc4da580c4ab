package dev.hotpath.results.record;

/**
 * One statistic of each fork.
 *
 * @param forks one figure a fork, all finite; forks without one are left out
 * @param unit time per operation such as {@code us/op} for scores; the metric's own for anything else
 */
public record ForkValues(double[] forks, String unit) {}
