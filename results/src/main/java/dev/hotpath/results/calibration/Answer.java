package dev.hotpath.results.calibration;

/** What a method says of a curve. */
public enum Answer {
    /** Flat or linear: what theory calls healthy. */
    HEALTHY,
    /** Bends upwards. */
    NONLINEAR,
    /** The method declines to answer. */
    CANNOT_TELL
}
