package dev.hotpath.benchmarks.doctor;

/** What a check came to. */
public enum Status {
    /** Measurements can rely on it. */
    OK,
    /** There, but not as it should be. */
    WARNING,
    /** Not there: what depends on it is left out. */
    MISSING
}
