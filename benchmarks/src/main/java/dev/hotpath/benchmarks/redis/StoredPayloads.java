package dev.hotpath.benchmarks.redis;

import dev.hotpath.fixtures.payload.RecommendationGenerator;
import dev.hotpath.fixtures.payload.Recommendations;
import java.io.IOException;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What is kept in Redis: different payloads that are each {@link #bytes} long as JSON, and their bytes in a codec that was shown
 * to give a payload back. They are taken in turn.
 *
 * <p><b>Why different ones.</b> A page never encodes the same value twice running, and whoever does measures something else: one
 * short payload, repeated, lies in the first caches and teaches the branch predictor every digit and every match in it; one of
 * 10 MB does neither. Repeating one payload, a byte took 1.3 times as long at 1.4 MB as at 30 kB with JSON, and 1.8 times as
 * long with gzip: a straight line came out bent. So at every point of the axis as many payloads are taken in turn as make at least
 * {@value #TOGETHER} bytes together, and a payload is met as cold at one end of the axis as at the other. With three times
 * as many nothing changes any more. Which of the two, caches or predictor, weighs more was not measured.
 *
 * <p>The code is warmed on payloads of middling size and on a short one, the same at every point of the axis, together with the
 * store that a benchmark measures: a fork spends most of its time on this, so it is done once. Left to JMH's warm-up alone the
 * largest payloads, which are encoded a handful of times, would be measured in code compiled later and with other profiles
 * than the small ones.
 */
@State(Scope.Benchmark)
public abstract class StoredPayloads {

    static final int TOGETHER = 3_000_000;

    /** Empty responses, of which {@link #TOGETHER} would be 30,000, are all alike but for their names. */
    private static final int MOST = 10_000;

    private static final long SEED = 20_261_101;
    private static final long WARM_UP_SEED = 1;
    private static final int MIDDLING_BYTES = 20_000;
    private static final int MIDDLING = 50;
    private static final int WARM_UP_ROUNDS = 20;
    static final int SHORT_BYTES = 700;

    /** A payload's length as JSON; the codecs make more or less of it. */
    @Param("100000")
    public int bytes;

    @Param({"JSON", "SMILE", "JDK", "GZIP"})
    public Codec codec;

    /** Fewer where nobody measures. */
    int shortCalls = WarmCalls.MANY;

    private PayloadCodec payloadCodec;
    private Recommendations[] payloads;
    private byte[][] encoded;
    private int next;

    /** A way for bytes to be stored and read back. */
    interface Store {
        byte[] setThenGet(byte[] value);
    }

    /**
     * Warms the codec and the store, as much at every point of the axis, then makes the payloads.
     *
     * @throws IllegalStateException when codec and store do not give back what they were given
     */
    final void prepareThrough(Store store) throws IOException {
        payloadCodec = codec.create();
        warm(store);
        payloads = different(SEED, Math.min(MOST, 1 + (TOGETHER - 1) / Math.max(1, bytes)), bytes);
        encoded = new byte[payloads.length][];
        for (int i = 0; i < encoded.length; i++) {
            encoded[i] = payloadCodec.encode(payloads[i]);
        }
        check(payloads[0], encoded[0]);
        // What is kept is moved out of the young generation once, and not copied by the collections in the timed part.
        System.gc();
    }

    /**
     * As a page has them, which got them from a parser: each text an object of its own. Those from the generator share some, and the
     * JDK's serialization writes what it has met before in five bytes.
     */
    private static Recommendations[] different(long seed, int count, int bytes) throws IOException {
        PayloadCodec json = Codec.JSON.create();
        Recommendations[] made = new Recommendations[count];
        for (int i = 0; i < count; i++) {
            made[i] = json.decode(json.encode(new RecommendationGenerator(seed + i).ofBytes(bytes)));
        }
        return made;
    }

    private void warm(Store store) throws IOException {
        Recommendations[] middling = different(WARM_UP_SEED, MIDDLING, MIDDLING_BYTES);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            for (Recommendations payload : middling) {
                check(payload, store.setThenGet(payloadCodec.encode(payload)));
            }
        }
        // What is done once a call, however long the payload.
        Recommendations brief = different(WARM_UP_SEED, 1, SHORT_BYTES)[0];
        WarmCalls.make(shortCalls, () -> check(brief, store.setThenGet(payloadCodec.encode(brief))));
    }

    private void check(Recommendations original, byte[] stored) throws IOException {
        if (!payloadCodec.decode(stored).equals(original)) {
            throw new IllegalStateException(codec + " does not give back what it was given");
        }
    }

    /** The next payload's bytes, made anew. */
    byte[] encodeNext() throws IOException {
        return payloadCodec.encode(payloads[turn()]);
    }

    /** The next payload, from the bytes that were kept. */
    Recommendations decodeNext() throws IOException {
        return payloadCodec.decode(encoded[turn()]);
    }

    Recommendations decode(byte[] stored) throws IOException {
        return payloadCodec.decode(stored);
    }

    /** The bytes of every payload, in their order. */
    byte[][] encoded() {
        return encoded;
    }

    private int turn() {
        int turn = next;
        next = turn + 1 == payloads.length ? 0 : turn + 1;
        return turn;
    }
}
