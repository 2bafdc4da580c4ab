package dev.hotpath.benchmarks.lab;

/** How a trial ended. */
public enum Outcome {
    OK,
    /** The fork died, ran out of memory or its benchmark threw. */
    FAILED,
    /** The fork did not end in time and was killed. */
    HUNG,
    /** Somebody else was measuring, and did not make room in time: nothing is said about the benchmark. */
    NOT_STARTED
}
