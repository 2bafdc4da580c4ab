package dev.hotpath.results.scaling;

/** The thresholds of a verdict. */
final class Rules {

    /** Probability of a false alarm that is accepted, after Benjamini and Hochberg. */
    static final double SIGNIFICANT = 0.01;

    /** A smaller excess is not worth an engineer's time, however certain. */
    static final double EXCESS = 1.3;

    /** And it must be more than this with 97.5 % confidence. */
    static final double LOWER_BOUND = 1.1;

    /** Growth over the whole axis below this is called flat. */
    static final double GROWTH = 1.1;

    /** Health is stated only where an excess that counts is excluded with this confidence (equivalence, not silence). */
    static final double HEALTHY = 0.98;

    /** And never where an excess of this size could have been missed. */
    static final double BLIND = 2;

    static final int POINTS = 4;
    static final int FREEDOM = 4;

    private Rules() {}
}
