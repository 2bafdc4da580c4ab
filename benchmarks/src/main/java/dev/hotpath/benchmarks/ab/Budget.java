package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Gate;
import java.time.Duration;
import java.time.Instant;

/**
 * When the steps of a comparison must have ended.
 *
 * @param startedAt when it began; of one that is gone on with, as long ago as what was measured before has taken
 * @param length of all steps together; null for as long as they need
 */
record Budget(Instant startedAt, Duration length) {

    /** What is spent on screening at most; confirming has fewer places, and needs as many pairs. */
    private static final double FOR_SCREENING = 0.65;

    /** What judging and recording take in the end. */
    private static final Duration CLOSING = Duration.ofSeconds(2);

    /**
     * What a comparison takes in which anything can be told, were all of it slower: four pairs of each to screen, and four fresh ones
     * to confirm.
     *
     * @param round of one pair each
     */
    static Duration least(Duration round) {
        return CLOSING.plus(round.multipliedBy(2L * Gate.LEAST_PAIRS));
    }

    /** The last fork that screens; null for no limit. */
    Instant screening() {
        return length == null
                ? null
                : startedAt.plusMillis(
                        (long) (FOR_SCREENING * length.minus(CLOSING).toMillis()));
    }

    /** The last fork that confirms; null for no limit. */
    Instant confirming() {
        return length == null ? null : startedAt.plus(length.minus(CLOSING));
    }

    /** All of it, with what is done about a comparison afterwards; null for no limit. */
    Instant end() {
        return length == null ? null : startedAt.plus(length);
    }
}
