package dev.hotpath.results.calibration;

/**
 * Whether "a bend below so many times could have been missed" holds: a bend of just that size, planted on a straight line.
 *
 * @param shape what was planted
 * @param noise how forks scatter
 * @param points on the axis
 * @param forks at each point
 * @param excess what verdicts said was the smallest that would have been found, their median
 * @param curves how many were judged
 * @param found the share of them called nonlinear: 0.8 was promised
 */
public record Promise(String shape, String noise, int points, int forks, double excess, int curves, double found) {}
