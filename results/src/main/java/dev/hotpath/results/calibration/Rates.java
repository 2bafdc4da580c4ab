package dev.hotpath.results.calibration;

import java.util.Map;

/**
 * The error rates in one cell, as shares of its curves.
 *
 * @param truth what the curves are
 * @param noise how their forks scatter
 * @param points on the axis
 * @param forks at each point
 * @param curves how many were judged
 * @param nonlinear whether the truth is
 * @param excess the truth's own
 * @param calledNonlinear an alarm: false on a healthy truth, power on a sick one
 * @param calledHealthy flat or linear: wrong on a sick truth
 * @param cannotTell no answer
 * @param right a shape that is right
 * @param oracle the power of one who knows the family and the noise, at our false-alarm rate; null where it was not asked
 * @param exponentRight within 0.25, of those stated; null where none was
 * @param kneeRight within one step of the grid, of those stated; null where none was
 * @param covered the 95 % interval of the excess holds the truth's; null where that is not known
 * @param above the truth's excess lies above the interval; null likewise
 * @param shapes how often each shape was stated
 * @param others alarms of the other methods, by their name
 */
public record Rates(
        String truth,
        String noise,
        int points,
        int forks,
        int curves,
        boolean nonlinear,
        double excess,
        double calledNonlinear,
        double calledHealthy,
        double cannotTell,
        double right,
        Double oracle,
        Double exponentRight,
        Double kneeRight,
        Double covered,
        Double above,
        Map<String, Integer> shapes,
        Map<String, Double> others) {}
