package dev.hotpath.results.gate;

import java.util.Arrays;

/**
 * One fork as it was measured, and what it would have been with one call in a hundred ten times as slow.
 *
 * @param iterations time per operation, one or more, all above 0
 * @param cost their mean, as the comparison takes it
 * @param p99 of its sampled operations; NaN where too few were sampled
 * @param slowedP99 with one call in a hundred ten times as slow
 * @param allocation bytes per operation; NaN where not recorded
 */
public record Fork(double[] iterations, double cost, double p99, double slowedP99, double allocation) {

    /** All times in another unit, or as another machine would have them. */
    Fork times(double factor) {
        return new Fork(
                Arrays.stream(iterations).map(i -> i * factor).toArray(),
                cost * factor,
                p99 * factor,
                slowedP99 * factor,
                allocation);
    }
}
