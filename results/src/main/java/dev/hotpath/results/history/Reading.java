package dev.hotpath.results.history;

import java.time.Instant;

/**
 * What one run says of a benchmark.
 *
 * @param commit its full object name; empty where it is not known
 * @param about the first line of the commit's message; empty where it is not known
 * @param when it was recorded
 * @param machine processor and JDK in words, so that a change of them is not taken for one of the code; empty where not known
 * @param value in the history's unit, above 0 and finite
 */
public record Reading(String commit, String about, Instant when, String machine, double value) {

    /** Seven digits of the commit, or the time where there is none. */
    public String name() {
        return commit.isEmpty() ? when.toString() : commit.substring(0, Math.min(7, commit.length()));
    }
}
