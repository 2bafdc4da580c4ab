package dev.hotpath.benchmarks.lab;

/** How a trial ended. */
enum Outcome {
    OK,
    /** The fork died, ran out of memory or its benchmark threw. */
    FAILED,
    /** The fork did not end in time and was killed. */
    HUNG
}
