package dev.hotpath.results.gate;

import dev.hotpath.results.compare.Family;
import java.util.List;

/**
 * What is done to the head's forks, so that the truth is known.
 *
 * @param name as the table has it
 * @param family in which it must be found; null where nothing changes
 * @param factor of all times
 * @param bytes more allocated per operation
 * @param tail whether one call in a hundred takes ten times as long
 */
record Effect(String name, Family family, double factor, double bytes, boolean tail) {

    /** The share of a mean that one call in a hundred adds when it takes nine times as long on top. */
    private static final double OF_TAIL = 1.09;

    static final Effect NONE = new Effect("the same code", null, 1, 0, false);
    static final Effect THREE_PERCENT = slower("+3 %", 1.03);
    static final Effect FIVE_PERCENT = slower("+5 %", 1.05);
    static final Effect TEN_PERCENT = slower("+10 %", 1.10);
    static final Effect BYTES = new Effect("+16 B/op", Family.ALLOCATION, 1, 16, false);
    static final Effect TAIL = new Effect("1 % of calls × 10", Family.PERCENTILE, 1, 0, true);

    static List<Effect> ofTime() {
        return List.of(THREE_PERCENT, FIVE_PERCENT, TEN_PERCENT);
    }

    /** A busy neighbour while the head runs: everything is so many times as slow, the canary as well. */
    static List<Effect> neighbours() {
        return List.of(slower("neighbour, × 1.05", 1.05), slower("neighbour, × 1.3", 1.3), slower("neighbour, × 2", 2));
    }

    private static Effect slower(String name, double factor) {
        return new Effect(name, Family.TIME, factor, 0, false);
    }

    /** Whether a pool recorded what is needed to see it. */
    boolean showsIn(Pool pool) {
        return family == Family.TIME
                || (family == Family.PERCENTILE && pool.hasPercentiles())
                || (family == Family.ALLOCATION && pool.hasAllocation());
    }

    Fork on(Fork fork) {
        Fork slower = fork.times(tail ? factor * OF_TAIL : factor);
        return new Fork(
                slower.iterations(),
                slower.cost(),
                (tail ? fork.slowedP99() : fork.p99()) * factor,
                slower.slowedP99(),
                fork.allocation() + bytes);
    }
}
