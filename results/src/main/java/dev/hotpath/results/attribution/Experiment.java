package dev.hotpath.results.attribution;

import java.util.List;

/** Two systems, and every mixture of them. */
public interface Experiment {

    /** What can be replaced, in a fixed order. Names have no meaning here but for evidence that begins with one and a dot. */
    List<String> components();

    /**
     * Runs a system from a drained start under its load.
     *
     * @param repetition from 0; the same arm may be asked for again with the next, or with the same where its load was late
     */
    Observation observe(Arm arm, int repetition) throws InterruptedException;
}
