package dev.hotpath.benchmarks.redis;

import static dev.hotpath.results.scaling.AxisKind.THREADS;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import redis.clients.jedis.RedisClient;

/**
 * Small reads beside large ones through Jedis's pool: every caller has a connection to itself, or waits for one.
 *
 * <p><b>Why.</b> Beside {@link LettuceMixedReads} it shows what a connection each is worth when one value in 32 is 1 MB.
 *
 * <p><b>Axis.</b> {@code threads}; judged are the small reads, the metric {@code small}.
 *
 * <p><b>Expect.</b> {@code queueing}: flat while there is a free core and connection, then a straight line. Two things
 * bound it, the connections ({@code poolSize}) and the cores that Redis and the callers share, and with more connections than
 * cores the cores come first: the knee is then at two to four threads. With {@code oneLargeIn=32} the line is steeper by what
 * the large reads take, and the small reads wait for a connection but never inside one.
 *
 * <p>{@code java -jar benchmarks.jar JedisMixedReads -p poolSize=8 -p oneLargeIn=32 -t 16
 * -prof dev.hotpath.benchmarks.probe.ProbeProfiler}
 */
@Uses(Part.REDIS)
@SetUpTakes(seconds = 3.5)
public class JedisMixedReads extends AlongThreads {

    @Benchmark
    @Does("reading small values beside large ones through Jedis' pool")
    @Scales(
            component = "redis",
            along = "threads",
            kind = THREADS,
            points = {1, 2, 4, 8, 16, 32, 64},
            metric = "small")
    public byte[] read(MixedReader reader, Pool pool) {
        return reader.readFrom(pool);
    }

    /** Jedis with its connections open. */
    @State(Scope.Benchmark)
    public static class Pool implements MixedReader.Cache {

        @Param({"1", "8"})
        public int poolSize;

        private final CachedValues values = new CachedValues();
        private RedisClient client;

        @Setup
        public void open() throws IOException {
            client = JedisClients.connect(Addresses.handedOver().redis(), poolSize);
            client.set(values.smallKey, values.small, CacheKey.FOR_JEDIS);
            client.set(values.largeKey, values.large, CacheKey.FOR_JEDIS);
            warm();
        }

        @Override
        public byte[] read(boolean large) {
            return client.get(large ? values.largeKey : values.smallKey);
        }

        @TearDown
        public void close() {
            WorkEnds.now();
            client.del(values.smallKey, values.largeKey);
            client.close();
        }
    }
}
