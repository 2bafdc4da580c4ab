package dev.hotpath.results.scaling;

import java.util.Locale;

/** What a curve looks like. */
public enum Shape {
    /** Does not grow. */
    FLAT,
    /** Grows along a straight line. */
    LINEAR,
    /** Grows faster than a line; where the data allow it, with an exponent. */
    SUPERLINEAR,
    /** Straight, then straight and steeper: a step in the marginal cost. */
    KNEE,
    /** Closed loop or open loop, explained by waiting for a server that is busy. */
    QUEUEING,
    /** Grows faster than waiting for a busy server explains: retries, thrashing, contention. */
    WORSE_THAN_QUEUEING,
    /** The noise hides too much: neither a bend nor its absence can be stated. */
    CANNOT_TELL;

    /** As written in JSON: {@code worse-than-queueing}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether latency goes nonlinear; null where that cannot be told. */
    public Boolean nonlinear() {
        return switch (this) {
            case FLAT, LINEAR -> false;
            case SUPERLINEAR, KNEE, QUEUEING, WORSE_THAN_QUEUEING -> true;
            case CANNOT_TELL -> null;
        };
    }
}
