package dev.hotpath.benchmarks.redis;

/**
 * Reads on one thread before anything is measured, as many at every point of the axis. Left to JMH's warm-up, callers who keep all
 * cores busy would be measured while the compiler waits behind them for one.
 */
final class WarmReads {

    /** Enough for the JIT compiler's last tier. */
    private static final int SMALL = 10_000;

    /** For the loops over a large value's bytes. */
    private static final int LARGE = 100;

    private WarmReads() {}

    static void of(MixedReader.Cache cache) {
        for (int i = 0; i < SMALL; i++) {
            require(cache.read(false));
        }
        for (int i = 0; i < LARGE; i++) {
            require(cache.read(true));
        }
    }

    private static void require(byte[] value) {
        if (value == null) {
            throw new IllegalStateException("what was just written is not there: the server keeps too little");
        }
    }
}
