package dev.hotpath.results.calibration;

import java.util.List;

/**
 * A calibration and how it was made.
 *
 * @param schema {@link #SCHEMA}
 * @param command that makes it again
 * @param seed of the curves and the verdicts
 * @param bootstraps samples a verdict
 * @param recorded the runs whose forks' errors were used; empty where none were
 * @param checks what a verdict must keep to, and whether it does
 * @param rates of each cell
 * @param promises of each cell: see {@link Promise}
 */
public record CalibrationRecord(
        String schema,
        String command,
        long seed,
        int bootstraps,
        List<String> recorded,
        List<Check> checks,
        List<Rates> rates,
        List<Promise> promises) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.calibration/1";

    /** Holds the rates against the promises. */
    public static CalibrationRecord of(
            String command,
            long seed,
            int bootstraps,
            List<String> recorded,
            List<Rates> rates,
            List<Promise> promises) {
        return new CalibrationRecord(
                SCHEMA, command, seed, bootstraps, recorded, new Checks(rates, promises).all(), rates, promises);
    }
}
