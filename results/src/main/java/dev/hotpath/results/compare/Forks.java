package dev.hotpath.results.compare;

/**
 * The forks of one subject on both sides, measured apart.
 *
 * @param unit of both sides' costs, such as {@code us/op} or {@code B/op}
 * @param base cost per operation, a figure a fork, above 0
 * @param head in the same unit
 */
public record Forks(Subject subject, Family family, String unit, double[] base, double[] head) {}
