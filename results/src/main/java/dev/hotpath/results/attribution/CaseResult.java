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
 * @param outcome of the diagnosis; a fault whose named cause does not bring the page back is none that was found
 * @param causes as ranked; of a page without a fault none should be
 * @param victims as ranked
 * @param baselines rankings by the usual methods, by method
 * @param seconds it took
 * @param rightVictims the components any of which may be named as victim; null where a result was written before they were kept
 * @param of the code and the systems it was found with; null where a result was written before that was kept
 * @param late whether a load was not sent on schedule, also when it was sent again: it counts until there is one that was
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
        double seconds,
        List<String> rightVictims,
        String of,
        boolean late) {

    /**
     * What was found, beside what was to be found.
     *
     * @param cause of several right ones the one that was named
     * @param victims any of which is right
     * @param code the code and the systems it was found with
     */
    public static CaseResult of(
            String name,
            int number,
            long seed,
            String cause,
            List<String> victims,
            Attribution found,
            double seconds,
            String code) {
        return new CaseResult(
                name,
                number,
                seed,
                cause,
                label(victims, found.victimRanking()),
                found.leavesOpen() ? Outcome.CANNOT_TELL : found.outcome(),
                found.causeRanking(),
                found.victimRanking(),
                found.baselines(),
                seconds,
                List.copyOf(victims),
                code,
                found.late() > 0);
    }

    /** Where several answers are right, the one that was given, if it is among them; null where none is. */
    public static String label(List<String> right, List<String> ranking) {
        if (!ranking.isEmpty() && right.contains(ranking.get(0))) {
            return ranking.get(0);
        }
        return right.isEmpty() ? null : right.get(0);
    }

    /** Whether a victim's name is right, whoever names it. */
    boolean isVictim(String component) {
        return rightVictims == null ? component.equals(victim) : rightVictims.contains(component);
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
