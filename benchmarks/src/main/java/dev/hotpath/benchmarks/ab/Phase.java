package dev.hotpath.benchmarks.ab;

/** What a pair is for. */
enum Phase {
    /** Every place: which ones look changed? */
    SCREENING,
    /** The suspects alone, by pairs that had no part in suspecting them. */
    CONFIRMING
}
