package dev.hotpath.results.gate;

import dev.hotpath.results.calibration.Check;
import java.util.List;

/**
 * The gate's error rates and how they were measured.
 *
 * @param schema {@link #SCHEMA}
 * @param command that makes it again
 * @param seed of everything that was drawn
 * @param recorded the runs whose forks were used; empty where they were made up
 * @param checks what the gate must keep to, and whether it does
 * @param benchmarks a row for each effect, pairing and benchmark
 * @param suites a row for each effect and pairing
 */
public record GateRecord(
        String schema,
        String command,
        long seed,
        List<String> recorded,
        List<Check> checks,
        List<BenchmarkRate> benchmarks,
        List<SuiteRate> suites) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.gate/1";

    /** Holds the rates against the promises. */
    public static GateRecord of(String command, long seed, List<String> recorded, GateTrials.Counted counted) {
        return new GateRecord(
                SCHEMA, command, seed, recorded, new GateChecks(counted).all(), counted.benchmarks(), counted.suites());
    }
}
