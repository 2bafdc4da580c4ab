package dev.hotpath.benchmarks.redis;

import static dev.hotpath.results.scaling.AxisKind.SIZE;

import dev.hotpath.fixtures.payload.Recommendations;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * A recommendation payload into bytes and back, with no client and no network.
 *
 * <p><b>Why.</b> It is the part of a cached read that the caller's own CPU pays, and the first suspect when payloads grew.
 * {@link JedisProtocol} and {@link LettuceProtocol} add a client's protocol, the round trips add the network and Redis.
 *
 * <p><b>Axis.</b> {@code bytes}, the payload's length as JSON, the same payload for every codec.
 *
 * <p><b>Expect.</b> Theory says affine for all four, for each walks the payload once, but for encoding with gzip: a payload
 * shorter than deflate's window of 32 kB has shorter chains of matches to search, so a byte costs about twice as much beyond it
 * (measured: a knee at 30,000 bytes, 2.0 times). Encoding with the other three is not affine as measured: between 200 kB and
 * 1.4 MB a byte becomes 1.5 to 1.9 times as dear, on a quiet machine and in every fork. Why is not established. Smile is a
 * little faster than JSON, decoding with JDK serialization several times slower, gzip adds its
 * compression to JSON's own time and dominates encoding. Figures are only
 * comparable at the same {@code bytes}: what is stored is shorter for Smile and for gzip.
 *
 * <p>{@code java -jar benchmarks.jar CodecAlone -p codec=JSON -p bytes=1000,10000,100000}
 */
@Scales(
        component = "redis",
        along = "bytes",
        kind = SIZE,
        points = {100, 700, 5_000, 30_000, 200_000, 1_400_000, 10_000_000})
public class CodecAlone extends AlongBytes {

    @Benchmark
    @Does("encoding a cached value")
    public byte[] encode(StoredPayload payload) throws IOException {
        return payload.encode();
    }

    @Benchmark
    @Does("decoding a cached value")
    public Recommendations decode(StoredPayload payload) throws IOException {
        return payload.decode(payload.encoded());
    }
}
