package dev.hotpath.results.calibration;

import java.util.List;

/**
 * What a calibration has found under one noise in one design; a calibration that was stopped goes on after those it has.
 *
 * @param calibration which one it belongs to: everything that its figures depend on
 * @param noise how forks scatter
 * @param points on the axis
 * @param forks at each point
 * @param rates of each cell
 * @param promises of each cell
 */
public record CalibrationPart(
        String calibration, String noise, int points, int forks, List<Rates> rates, List<Promise> promises) {

    /** What was found under the only noise and design of a grid. */
    public static CalibrationPart of(String calibration, Grid grid, List<Rates> rates, List<Promise> promises) {
        Design design = grid.designs().get(0);
        return new CalibrationPart(
                calibration, grid.noises().get(0).name(), design.points(), design.forks(), rates, promises);
    }

    /** Whether that grid's only noise and design are this one's. */
    public boolean isOf(Grid grid) {
        Design design = grid.designs().get(0);
        return noise.equals(grid.noises().get(0).name()) && points == design.points() && forks == design.forks();
    }
}
