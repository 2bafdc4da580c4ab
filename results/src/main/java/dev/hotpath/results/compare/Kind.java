package dev.hotpath.results.compare;

/** What became of a subject. */
public enum Kind {
    REGRESSED,
    IMPROVED,
    /** Surely no change that matters: the interval lies inside the band of equivalence. */
    EQUIVALENT,
    /** A change that matters is neither shown nor ruled out. */
    INCONCLUSIVE
}
