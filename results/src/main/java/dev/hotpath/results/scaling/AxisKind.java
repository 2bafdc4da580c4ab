package dev.hotpath.results.scaling;

/**
 * What an axis counts. The kind decides what healthy growth looks like, and so what counts as a bend.
 */
public enum AxisKind {
    /** Bytes, items, rows, live heap: healthy latency is affine, a + b·x. */
    SIZE,
    /**
     * Closed-loop callers: healthy latency is flat up to the capacity and then rises along a straight line, the asymptotic
     * bound R(N) = max(D, N·d − Z) of operational analysis (Denning and Buzen, 1978).
     */
    THREADS,
    /** Open-loop arrivals as a share of the capacity (utilisation): healthy latency is that of an M/M/c queue. */
    RATE,
    /** A miss ratio: healthy latency is affine in the misses (a hit ratio would turn 1/x effects into knees). */
    RATIO;

    /** Whether callers are added along the axis, who wait for one another, rather than work for each. */
    public boolean underLoad() {
        return this == THREADS || this == RATE;
    }
}
