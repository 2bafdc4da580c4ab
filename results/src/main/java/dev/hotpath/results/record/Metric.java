package dev.hotpath.results.record;

import java.util.List;

/**
 * One metric of a JMH result with its raw data.
 *
 * @param unit such as {@code us/op} or {@code ops/s}
 * @param forks a row a fork, an entry an iteration, in the unit
 * @param samples a list a fork, an entry an iteration; null except for the primary metric in sample mode
 */
public record Metric(String unit, List<double[]> forks, List<List<Samples>> samples) {}
