package dev.hotpath.benchmarks.redis;

import static dev.hotpath.results.scaling.AxisKind.SIZE;

import dev.hotpath.fixtures.payload.Recommendations;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The codec and Jedis's protocol, over a stub network: streams in memory that take and give bytes at once.
 *
 * <p><b>Why.</b> Taken from {@link CodecAlone} it says what Jedis's own reading and writing costs, and taken from
 * {@link JedisRoundTrip} what the network and Redis cost.
 *
 * <p><b>Axis.</b> {@code bytes}, a payload's length as JSON, from its first item on as in {@link CodecAlone}.
 *
 * <p><b>Expect.</b> {@link CodecAlone} and a copy or two a byte: affine, and hardly above the codec. Jedis writes a large
 * value straight through and reads it in steps of 8 KB.
 *
 * <p>{@code java -jar benchmarks.jar JedisProtocol -p codec=JSON -p bytes=1000,10000,100000}
 */
@Scales(
        component = "redis",
        along = "bytes",
        kind = SIZE,
        points = {700, 2_000, 5_000, 30_000, 200_000, 1_400_000, 10_000_000})
public class JedisProtocol extends AlongBytes {

    @Benchmark
    @Does("putting a value on the wire with Jedis")
    public void set(CodecPayloads payloads, StubConnection connection) throws IOException {
        connection.jedis.set(payloads.encodeNext());
    }

    @Benchmark
    @Does("taking a value off the wire with Jedis")
    public Recommendations get(CodecPayloads payloads, StubConnection connection) throws IOException {
        return payloads.decode(connection.jedis.get());
    }

    /** Jedis between a stream that takes everything and one that repeats the payloads' replies; a caller has one to itself. */
    @State(Scope.Thread)
    public static class StubConnection {

        private JedisStub jedis;

        @Setup
        public void open(CodecPayloads payloads) throws IOException {
            byte[] brief = new byte[StoredPayloads.SHORT_BYTES];
            JedisStub warming = stub(brief);
            WarmCalls.make(WarmCalls.MANY, () -> {
                warming.set(brief);
                warming.get();
            });
            jedis = stub(payloads.encoded());
        }

        private static JedisStub stub(byte[]... replies) {
            return new JedisStub(
                    CacheKey.fresh(), new CopyingOutputStream(), new CyclingInputStream(Resp.bulkStrings(replies)));
        }
    }
}
