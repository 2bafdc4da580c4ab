package dev.hotpath.benchmarks.cli;

/** What the process says to whoever started it; scripts rely on these numbers. */
final class ExitCode {

    static final int DONE = 0;
    /** A gate tripped: a slow-down is confirmed, or {@code --fail-on nonlinear} found a bend. */
    static final int GATE = 1;
    /** Bad input, or nothing was measured. */
    static final int BAD_INPUT = 2;
    /** Measured, but not told: inconclusive, contaminated, a trial failed, or the run was stopped. */
    static final int INCONCLUSIVE = 3;

    private ExitCode() {}
}
