package dev.hotpath.benchmarks.redis;

import java.util.SplittableRandom;

/** A small and a large value and where they are kept. The bytes are random, so that nothing on the way compresses them. */
final class CachedValues {

    private static final long SEED = 20_261_101;
    private static final int SMALL = 1_000;
    private static final int LARGE = 1_000_000;

    final byte[] smallKey = CacheKey.fresh();
    final byte[] largeKey = CacheKey.fresh();
    final byte[] small = new byte[SMALL];
    final byte[] large = new byte[LARGE];

    CachedValues() {
        SplittableRandom random = new SplittableRandom(SEED);
        random.nextBytes(small);
        random.nextBytes(large);
    }
}
