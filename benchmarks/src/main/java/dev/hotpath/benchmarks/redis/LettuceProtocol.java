package dev.hotpath.benchmarks.redis;

import static dev.hotpath.results.scaling.AxisKind.SIZE;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.payload.Recommendations;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import io.netty.buffer.ByteBuf;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The codec and Lettuce's protocol, over a stub network: Netty's embedded channel, which has no socket, and replies that come
 * whole.
 *
 * <p><b>Why.</b> Taken from {@link CodecAlone} it says what Lettuce's own encoding and decoding costs, and taken from
 * {@link LettuceRoundTrip} what the event loop, the network and Redis cost.
 *
 * <p><b>Axis.</b> {@code bytes}, a payload's length as JSON, from its first item on as in {@link CodecAlone}.
 *
 * <p><b>Expect.</b> {@link CodecAlone}, a few microseconds for the command, and a copy or two a byte: affine.
 *
 * <p>{@code java -jar benchmarks.jar LettuceProtocol -p codec=JSON -p bytes=1000,10000,100000}
 */
@Scales(
        component = "redis",
        along = "bytes",
        kind = SIZE,
        points = {700, 2_000, 5_000, 30_000, 200_000, 1_400_000, 10_000_000})
public class LettuceProtocol extends AlongBytes {

    @Benchmark
    @Does("putting a value on the wire with Lettuce")
    public int set(CodecPayloads payloads, StubConnection connection) throws IOException {
        ByteBuf command = connection.lettuce.set(payloads.encodeNext());
        int bytes = command.readableBytes();
        command.release();
        return bytes;
    }

    @Benchmark
    @Does("taking a value off the wire with Lettuce")
    public Recommendations get(CodecPayloads payloads, StubConnection connection) throws IOException {
        return payloads.decode(connection.lettuce.get());
    }

    /** Lettuce in a channel that keeps what is written and repeats the payloads' replies; a caller has one to itself. */
    @State(Scope.Thread)
    public static class StubConnection {

        private LettuceStub lettuce;

        @Setup
        public void open(CodecPayloads payloads) throws IOException {
            byte[] brief = new byte[StoredPayloads.SHORT_BYTES];
            try (LettuceStub warming = new LettuceStub(CacheKey.fresh(), Resp.bulkString(brief))) {
                WarmCalls.make(WarmCalls.MANY, () -> {
                    warming.set(brief).release();
                    warming.get();
                });
            }
            lettuce = new LettuceStub(CacheKey.fresh(), Resp.eachBulkString(payloads.encoded()));
        }

        @TearDown
        public void close() {
            WorkEnds.now();
            lettuce.close();
        }
    }
}
