package dev.hotpath.results.sweep;

import java.util.List;
import java.util.Map;

/**
 * What a run set out to measure, recorded in its folder before the first trial: all that is needed to go on with the run and
 * to judge it.
 *
 * @param schema {@link #SCHEMA}
 * @param seed of the order of trials and of the verdicts' bootstraps
 * @param rounds how many rounds were asked for at most
 * @param budgetSeconds how long the run may take as a whole; null for as long as the rounds need
 * @param trialSeconds when a trial that does not end is killed
 * @param sweeps what is measured
 * @param jar the path of somebody else's jar that is measured; null for this program's own benchmarks
 * @param given the options by which servers or payloads of the user's own were measured, without their values: those are secrets
 * @param digests of those values, by option; null where they were not kept
 */
public record RecordedPlan(
        String schema,
        long seed,
        int rounds,
        Long budgetSeconds,
        long trialSeconds,
        List<Sweep> sweeps,
        String jar,
        List<String> given,
        Map<String, String> digests) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.plan/1";

    /** A plan written before it was kept had nothing given, as far as is known. */
    public RecordedPlan {
        given = given == null ? List.of() : List.copyOf(given);
    }

    /** One whose given values are not kept. */
    public RecordedPlan(
            String schema,
            long seed,
            int rounds,
            Long budgetSeconds,
            long trialSeconds,
            List<Sweep> sweeps,
            String jar,
            List<String> given) {
        this(schema, seed, rounds, budgetSeconds, trialSeconds, sweeps, jar, given, null);
    }
}
