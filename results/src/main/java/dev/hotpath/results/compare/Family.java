package dev.hotpath.results.compare;

/** Statistics that are judged together: their noise is alike, and so is what counts as a change of them. */
public enum Family {
    /** Time per operation: the mean over a fork. */
    TIME,
    /** A percentile over the sampled operations of a fork. */
    PERCENTILE,
    /** Bytes allocated per operation, nearly the same in every fork. */
    ALLOCATION
}
