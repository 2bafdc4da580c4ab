package dev.hotpath.results.attribution;

import java.util.List;
import java.util.Map;

/**
 * A diagnosis made without knowing the answer, beside the answer.
 *
 * @param name the incident's
 * @param number of the cause, by which hard pairs are told; 0 for none
 * @param seed by which its parameters were jittered
 * @param cause the component that is to be named; null where there is no fault
 * @param victim the component that is to be named as victim; null where it is left open
 * @param outcome of the diagnosis
 * @param causes as ranked; of a page without a fault none should be
 * @param victims as ranked
 * @param baselines rankings by the usual methods, by method
 * @param seconds it took
 */
public record CaseResult(
        String name,
        int number,
        long seed,
        String cause,
        String victim,
        Outcome outcome,
        List<String> causes,
        List<String> victims,
        Map<String, List<String>> baselines,
        double seconds) {

    /** What was found, beside what was to be found. */
    public static CaseResult of(
            String name, int number, long seed, String cause, String victim, Attribution found, double seconds) {
        return new CaseResult(
                name,
                number,
                seed,
                cause,
                victim,
                found.outcome(),
                found.causeRanking(),
                found.victimRanking(),
                found.baselines(),
                seconds);
    }

    /** Whether there is something to be found. */
    public boolean sick() {
        return cause != null;
    }

    /** Whether the cause is among the first so many. */
    boolean within(int first) {
        return outcome == Outcome.FAULT && among(causes, first);
    }

    boolean victimFirst() {
        return outcome == Outcome.FAULT && !victims.isEmpty() && victims.get(0).equals(victim);
    }

    boolean among(List<String> ranking, int first) {
        return ranking.stream().limit(first).anyMatch(each -> each.equals(cause));
    }

    boolean alarm() {
        return outcome == Outcome.FAULT;
    }
}
