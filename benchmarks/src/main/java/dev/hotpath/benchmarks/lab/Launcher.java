package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.JmhResult;

/** Runs one trial. */
interface Launcher extends AutoCloseable {

    /** Runs the trial to its end; a trial that fails is a result as well, and no exception. */
    Launch launch(Trial trial);

    /** Ends the trial that is running now, from another thread; none is begun after it. */
    void abort();

    /** Ends what is running, and runs no more. */
    @Override
    default void close() {}

    /**
     * What came of it.
     *
     * @param outcome how it ended
     * @param why one line when it failed, else empty
     * @param result what was measured; null when it failed
     */
    record Launch(Outcome outcome, String why, JmhResult result) {}
}
