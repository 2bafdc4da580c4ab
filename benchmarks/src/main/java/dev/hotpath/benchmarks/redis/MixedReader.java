package dev.hotpath.benchmarks.redis;

import dev.hotpath.benchmarks.probe.LatencyProbe;
import dev.hotpath.benchmarks.probe.Probes;
import java.io.IOException;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * One caller that mostly reads small values and now and then a large one, drawn from a seed of its own. What each kind of
 * read took is reported apart, as {@code small} and {@code large}.
 */
@State(Scope.Thread)
public class MixedReader {

    private static final long SEED = 20_261_101;

    /** One read in so many is of the large value; 0 for none. */
    @Param({"0", "32"})
    public int oneLargeIn;

    private SplittableRandom random;
    private LatencyProbe small;
    private LatencyProbe large;

    @Setup
    public void begin(ThreadParams thread) {
        begin(thread.getThreadIndex());
    }

    void begin(int thread) {
        if (oneLargeIn < 0) {
            throw new IllegalArgumentException("oneLargeIn must be 0 or more, not " + oneLargeIn);
        }
        random = new SplittableRandom(SEED + thread);
        small = Probes.latency("small");
        large = Probes.latency("large");
    }

    /** Reads a value of either size from a cache. */
    interface Cache {

        /** For the loops over a large value's bytes. */
        int LARGE_WHILE_WARMING = 100;

        byte[] read(boolean large);

        /** Reads both kinds before they are measured. */
        default void warm() throws IOException {
            WarmCalls.make(WarmCalls.MANY, () -> require(read(false)));
            WarmCalls.make(LARGE_WHILE_WARMING, () -> require(read(true)));
        }

        private static void require(byte[] value) {
            if (value == null) {
                throw new IllegalStateException("what was just written is not there: the server keeps too little");
            }
        }
    }

    byte[] readFrom(Cache cache) {
        boolean isLarge = oneLargeIn > 0 && random.nextInt(oneLargeIn) == 0;
        long asked = System.nanoTime();
        byte[] value = cache.read(isLarge);
        if (value == null) {
            throw new IllegalStateException("the value has expired or was evicted, and a miss is no read of it");
        }
        (isLarge ? large : small).record(System.nanoTime() - asked);
        return value;
    }
}
