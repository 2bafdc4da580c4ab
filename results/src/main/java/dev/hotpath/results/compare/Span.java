package dev.hotpath.results.compare;

/**
 * An interval of natural logarithms of head ÷ base.
 *
 * @param low NaN when not known
 * @param high likewise
 */
record Span(double low, double high) {

    /** Of a 95 % interval. */
    static final double EACH_TAIL = 0.025;

    double halfWidth() {
        return (high - low) / 2;
    }

    boolean isWithin(Band band) {
        return band.contains(low) && band.contains(high);
    }

    /** Whether 0 lies outside, with the value on the same side of it. */
    boolean isOnTheSideOf(double value) {
        return value > 0 ? low > 0 : high < 0;
    }

    /** What both hold; where they have nothing in common, all that either holds and what is between. */
    Span and(Span other) {
        double least = Math.max(low, other.low);
        double most = Math.min(high, other.high);
        return least > most ? new Span(Math.min(low, other.low), Math.max(high, other.high)) : new Span(least, most);
    }

    /** The nearest to a value that is inside. */
    double nearest(double value) {
        return Math.max(low, Math.min(high, value));
    }
}
