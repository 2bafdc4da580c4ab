package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.TrialRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which trials of a plan have ended, and which places were given up because they fail. */
final class Ended {

    /** A place that failed this often is given up: the others need the time more. */
    private static final int GIVE_UP_AFTER = 2;

    private final Set<Trial> trials = new HashSet<>();
    private final Map<Trial.Place, Integer> failures = new HashMap<>();

    void add(Trial trial, TrialRecord record) {
        trials.add(trial);
        if (record.result() == null) {
            failures.merge(trial.place(), 1, Integer::sum);
        }
    }

    int size() {
        return trials.size();
    }

    /** Whether it is still to be run. */
    boolean isOpen(Trial trial) {
        return !trials.contains(trial) && failures.getOrDefault(trial.place(), 0) < GIVE_UP_AFTER;
    }
}
