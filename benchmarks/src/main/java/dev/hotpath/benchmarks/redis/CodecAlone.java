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
 * <p><b>Axis.</b> {@code bytes}, a payload's length as JSON, the same payloads for every codec. The sweep starts at 700, where a
 * payload has its first item: shorter ones are one long string, and for a parser a byte of a string is half the work of a byte
 * of an item, so that a curve through both would bend for its contents and not for its size. {@code -p bytes=100} measures
 * them.
 *
 * <p><b>Expect.</b> Affine, for each codec walks a payload once. Smile is a little faster than JSON; gzip adds its compression
 * to JSON's own time and dominates encoding. JDK serialization starts high when it decodes, for it reads the classes'
 * descriptions, and is affine as long as what it must remember fits the caches: a stream keeps a table of every object in it
 * until it is closed, to write or read one that comes again as a reference (Java Object Serialization Specification, 2.1 and
 * 3.1). In 10 MB these are some 300,000 objects. Encoding 10 MB took 1.1 to 1.3 times as long a byte as 1.4 MB in most
 * processes, in one 3 times; why they differ was not established. Figures are only comparable at the same {@code bytes}: what
 * is stored is shorter for Smile and for gzip.
 *
 * <p>{@code java -jar benchmarks.jar CodecAlone -p codec=JSON -p bytes=1000,10000,100000}
 */
@Scales(
        component = "redis",
        along = "bytes",
        kind = SIZE,
        points = {700, 2_000, 5_000, 30_000, 200_000, 1_400_000, 10_000_000})
public class CodecAlone extends AlongBytes {

    @Benchmark
    @Does("encoding a cached value")
    public byte[] encode(CodecPayloads payloads) throws IOException {
        return payloads.encodeNext();
    }

    @Benchmark
    @Does("decoding a cached value")
    public Recommendations decode(CodecPayloads payloads) throws IOException {
        return payloads.decodeNext();
    }
}
