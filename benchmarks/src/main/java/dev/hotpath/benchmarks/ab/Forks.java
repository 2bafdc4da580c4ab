package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.NoRoom;
import dev.hotpath.results.record.JmhResult;
import java.util.List;

/** Measures one fork. */
interface Forks {

    /**
     * Measures a place once on one side; a fork that fails is a result as well, and no exception.
     *
     * @throws NoRoom when it was not begun
     */
    Taken take(Place place, Arm arm);

    /** Ends the fork that runs now, from another thread. */
    void abort();

    /**
     * What came of it.
     *
     * @param results one a mode; empty when it failed
     * @param why one line when it failed, else empty
     */
    record Taken(List<JmhResult> results, String why) {

        boolean isOk() {
            return !results.isEmpty();
        }
    }
}
