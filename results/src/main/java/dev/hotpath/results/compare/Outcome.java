package dev.hotpath.results.compare;

/** What a comparison comes to as a whole. */
public enum Outcome {
    OK,
    REGRESSED,
    INCONCLUSIVE,
    /** What neither side changes moved as well: the machine is not to be believed. */
    CONTAMINATED
}
