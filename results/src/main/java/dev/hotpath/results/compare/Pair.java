package dev.hotpath.results.compare;

/**
 * One fork of each side, measured next to each other in time.
 *
 * @param base cost per operation, above 0; throughput is turned into time before
 * @param head in the same unit
 */
public record Pair(double base, double head) {

    public Pair {
        if (!(base > 0) || !(head > 0) || base == Double.POSITIVE_INFINITY || head == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("a cost must be above 0 and finite, not " + base + " and " + head);
        }
    }

    /** A pair of allocations: what is under one byte per operation is read as one, since no object is that small. */
    public static Pair ofBytes(double base, double head) {
        return new Pair(Math.max(1, base), Math.max(1, head));
    }

    /** The natural logarithm of head ÷ base: above 0 the head is slower. */
    public double logRatio() {
        return Math.log(head / base);
    }
}
