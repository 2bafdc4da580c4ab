package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was found. All times are as the system runs; only the words are in real time.
 *
 * @param schema {@link #SCHEMA}
 * @param scale by how much real times are longer
 * @param late how many of the observations did not get their load on schedule, also when they were made again
 * @param victims where time went, the most grown first; empty without a fault
 * @param causes the most suspect first, all components; empty without a fault
 * @param together two components that restore the page only together; null where one does, or none was tried
 * @param unexplained what of the difference neither the first cause nor both together restore; null without a fault. It is what is
 *     left, and shares are never made to sum to 1
 * @param slack components that got slower while the page did not
 * @param remedies what would cure the page with its cause left in, the best first; empty when not tried
 * @param baselines rankings of components as they are usually blamed, by method, from the same runs
 * @param notes what else was seen
 * @param words two or three sentences
 */
public record Attribution(
        String schema,
        Outcome outcome,
        double scale,
        int observations,
        int late,
        Page healthy,
        Page sick,
        List<Victim> victims,
        List<Cause> causes,
        Together together,
        Interval unexplained,
        List<String> slack,
        List<Remedy> remedies,
        Map<String, List<String>> baselines,
        List<String> notes,
        String words) {

    /** The version of the form. */
    public static final String SCHEMA = "hotpath.attribution/1";

    public Attribution {
        victims = List.copyOf(victims);
        causes = List.copyOf(causes);
        slack = List.copyOf(slack);
        remedies = List.copyOf(remedies);
        baselines = Collections.unmodifiableMap(new LinkedHashMap<>(baselines));
        notes = List.copyOf(notes);
    }

    /** What makes the page sick: the component that brings it back, or the two that do together; empty where that is none. */
    public List<String> culprits() {
        if (outcome != Outcome.FAULT) {
            return List.of();
        }
        if (!causes.isEmpty() && Standing.restores(causes.get(0).restored())) {
            return List.of(causes.get(0).component());
        }
        return together != null && Standing.restores(together.restored()) ? together.components() : List.of();
    }

    /** Whether it is no answer: nothing can be told, or nothing that was tried brings the page back. */
    public boolean leavesOpen() {
        return outcome == Outcome.CANNOT_TELL
                || (outcome == Outcome.FAULT && culprits().isEmpty());
    }

    /** The names of the causes, most suspect first; empty unless there is a fault. */
    public List<String> causeRanking() {
        return causes.stream().map(Cause::component).toList();
    }

    /** The names of the victims, most grown first; empty unless there is a fault. */
    public List<String> victimRanking() {
        return victims.stream().map(Victim::component).toList();
    }
}
