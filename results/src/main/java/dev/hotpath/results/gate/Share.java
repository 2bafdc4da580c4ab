package dev.hotpath.results.gate;

/**
 * How often a rule answered what, from 0 to 1.
 *
 * @param slower than the base
 * @param faster than the base
 */
public record Share(double slower, double faster) {

    /** How often it said that something changed. */
    public double changed() {
        return slower + faster;
    }
}
