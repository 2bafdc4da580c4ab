package dev.hotpath.results.scaling;

/**
 * One place on the axis and what every fork measured there.
 *
 * @param x the place on the axis
 * @param forks one statistic a fork, in the curve's unit; the fork is the replicate, never the iteration
 *     (Kalibera and Jones, 2013)
 */
public record Point(double x, double[] forks) {}
