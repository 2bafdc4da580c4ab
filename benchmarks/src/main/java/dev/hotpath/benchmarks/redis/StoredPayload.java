package dev.hotpath.benchmarks.redis;

import dev.hotpath.fixtures.payload.RecommendationGenerator;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What is kept in Redis: a payload that is {@link #bytes} long as JSON, and its bytes in a codec that was shown to give the
 * payload back.
 *
 * <p>The code is warmed on a payload of middling size, the same at every point of the axis. Left to JMH's warm-up alone the
 * largest payloads, which are encoded a handful of times, would be measured in code compiled later and with other profiles
 * than the small ones, and a straight line would come out bent.
 */
@State(Scope.Benchmark)
public class StoredPayload {

    private static final long SEED = 20_261_101;
    private static final int WARMUP_BYTES = 20_000;
    private static final long WARMUP_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    /** The payload's length as JSON; the codecs make more or less of it. */
    @Param("100000")
    public int bytes;

    @Param({"JSON", "SMILE", "JDK", "GZIP"})
    public Codec codec;

    private PayloadCodec payloadCodec;
    private Recommendations payload;
    private Recommendations middling;
    private byte[] encoded;

    /**
     * @throws IllegalStateException when the codec does not give back what it was given
     */
    @Setup
    public void prepare() throws IOException {
        payloadCodec = codec.create();
        RecommendationGenerator generator = new RecommendationGenerator(SEED);
        payload = generator.ofBytes(bytes);
        encoded = payloadCodec.encode(payload);
        check(payload, encoded);
        middling = generator.ofBytes(WARMUP_BYTES);
        warmThrough(bytes -> bytes);
    }

    /** A way for bytes to be stored and read back. */
    interface Store {
        byte[] setThenGet(byte[] value);
    }

    /**
     * Warms a store together with the codec, for as long at every point of the axis.
     *
     * @throws IllegalStateException when the store does not give back what it was given
     */
    void warmThrough(Store store) throws IOException {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < WARMUP_NANOS) {
            check(middling, store.setThenGet(payloadCodec.encode(middling)));
        }
    }

    private void check(Recommendations original, byte[] stored) throws IOException {
        if (!payloadCodec.decode(stored).equals(original)) {
            throw new IllegalStateException(codec + " does not give back what it was given");
        }
    }

    byte[] encode() throws IOException {
        return payloadCodec.encode(payload);
    }

    Recommendations decode(byte[] stored) throws IOException {
        return payloadCodec.decode(stored);
    }

    byte[] encoded() {
        return encoded;
    }
}
