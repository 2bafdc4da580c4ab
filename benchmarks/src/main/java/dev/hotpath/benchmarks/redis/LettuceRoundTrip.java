package dev.hotpath.benchmarks.redis;

import static dev.hotpath.results.scaling.AxisKind.SIZE;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.fixtures.payload.Recommendations;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A recommendation payload encoded, stored in a real Redis with Lettuce, read back and decoded.
 *
 * <p><b>Why.</b> It is what a page pays for a cached recommendation when nobody else is there, all of it.
 *
 * <p><b>Axis.</b> {@code bytes}, a payload's length as JSON.
 *
 * <p><b>Expect.</b> Affine as {@link JedisRoundTrip}, with a higher start: the caller hands every command to the event loop
 * and is woken by it.
 *
 * <p>{@code java -jar benchmarks.jar LettuceRoundTrip -p codec=JSON -p bytes=1000,10000,100000}
 */
@Uses(Part.REDIS)
@SetUpTakes(seconds = 8)
public class LettuceRoundTrip extends AlongBytes {

    @Benchmark
    @Does("writing a value to Redis and reading it back with Lettuce")
    @Scales(
            component = "redis",
            along = "bytes",
            kind = SIZE,
            points = {100, 700, 5_000, 30_000, 200_000, 1_400_000, 10_000_000})
    public Recommendations setThenGet(Payloads payloads, Connection connection) throws IOException {
        connection.set(payloads.encodeNext());
        return payloads.decode(connection.get());
    }

    /** Lettuce with one connection. */
    @State(Scope.Benchmark)
    public static class Connection {

        private final byte[] key = CacheKey.fresh();
        private LettuceClient client;

        @Setup
        public void open() {
            client = LettuceClient.connect(Addresses.handedOver().redis(), 1);
        }

        void set(byte[] value) {
            client.commands(0).set(key, value, CacheKey.FOR_LETTUCE);
        }

        byte[] get() {
            return client.commands(0).get(key);
        }

        @TearDown
        public void close() {
            WorkEnds.now();
            client.commands(0).del(key);
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
