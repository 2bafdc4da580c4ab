package dev.hotpath.benchmarks.redis;

import static dev.hotpath.results.scaling.AxisKind.SIZE;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.fixtures.payload.Recommendations;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import redis.clients.jedis.RedisClient;

/**
 * A recommendation payload encoded, stored in a real Redis with Jedis, read back and decoded.
 *
 * <p><b>Why.</b> It is what a page pays for a cached recommendation when nobody else is there, all of it.
 *
 * <p><b>Axis.</b> {@code bytes}, a payload's length as JSON.
 *
 * <p><b>Expect.</b> Affine: two round trips of some tens of microseconds, then so much a byte, most of it the codec's.
 * Compression pays over a network that is slower than the loopback, and loses here.
 *
 * <p>{@code java -jar benchmarks.jar JedisRoundTrip -p codec=JSON -p bytes=1000,10000,100000}
 */
@Uses(Part.REDIS)
public class JedisRoundTrip extends AlongBytes {

    @Benchmark
    @Does("writing a value to Redis and reading it back with Jedis")
    @Scales(
            component = "redis",
            along = "bytes",
            kind = SIZE,
            points = {100, 700, 5_000, 30_000, 200_000, 1_400_000, 10_000_000})
    @Principal("codec=JSON")
    public Recommendations setThenGet(Payloads payloads, Connection connection) throws IOException {
        connection.set(payloads.encodeNext());
        return payloads.decode(connection.get());
    }

    /** Jedis with one connection. */
    @State(Scope.Benchmark)
    public static class Connection {

        private final byte[] key = CacheKey.fresh();
        private RedisClient client;

        @Setup
        public void open() {
            client = JedisClients.connect(Addresses.handedOver().redis(), 1);
        }

        void set(byte[] value) {
            client.set(key, value, CacheKey.FOR_JEDIS);
        }

        byte[] get() {
            return client.get(key);
        }

        @TearDown
        public void close() {
            WorkEnds.now();
            client.del(key);
            client.close();
        }
    }

    /** Payloads that the connection has already carried. */
    public static class Payloads extends StoredPayloads {

        /**
         * @throws IllegalStateException when Redis does not give back what it was given
         */
        @Setup
        public void prepare(Connection connection) throws IOException {
            prepareThrough(value -> {
                connection.set(value);
                return connection.get();
            });
        }
    }
}
