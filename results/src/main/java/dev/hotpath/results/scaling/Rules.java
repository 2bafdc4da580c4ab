package dev.hotpath.results.scaling;

/** The thresholds of a verdict. */
final class Rules {

    /**
     * The p-value below which a departure counts, after Benjamini and Hochberg. Stricter than the customary 1 %: with five
     * noisy forks a healthy curve that passes this hurdle passes the others too, and no more than one in two hundred may,
     * in no kind of noise.
     */
    static final double SIGNIFICANT = 0.002;

    /** A smaller excess is not worth an engineer's time, however certain. */
    static final double EXCESS = 1.3;

    /** And it must be more than this with 97.5 % confidence. */
    static final double LOWER_BOUND = 1.1;

    /** Growth over the whole axis below this is called flat. */
    static final double GROWTH = 1.1;

    /** Health is stated only where a larger excess is excluded (equivalence, not silence) ... */
    static final double EQUIVALENT = 1.4;

    /** ... with this confidence. */
    static final double CONFIDENCE = 0.98;

    static final int POINTS = 4;
    static final int FREEDOM = 3;

    private Rules() {}
}
