package dev.hotpath.benchmarks.redis;

import io.lettuce.core.SetArgs;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import redis.clients.jedis.params.SetParams;

/** Where a benchmark keeps its values: a key nobody else uses, since the Redis may be the user's own. */
final class CacheKey {

    private static final int SECONDS_TO_LIVE = 600;

    /** A value has a time to live, as in any cache; one whose fork was killed does not stay for ever. */
    static final SetParams FOR_JEDIS = SetParams.setParams().ex(SECONDS_TO_LIVE);

    /** The same for Lettuce. */
    static final SetArgs FOR_LETTUCE = SetArgs.Builder.ex(SECONDS_TO_LIVE);

    private CacheKey() {}

    static byte[] fresh() {
        return ("hotpath:" + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }
}
