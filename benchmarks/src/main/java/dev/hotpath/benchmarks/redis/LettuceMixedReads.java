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

/**
 * Small reads beside large ones through Lettuce: all callers share one connection, on which replies come in the order of the
 * commands.
 *
 * <p><b>Why.</b> One connection serves many callers well as long as replies are small. A large one blocks the head of the line
 * for every reply behind it (Lettuce #784, #1407), and the small reads pay for values they never asked for.
 *
 * <p><b>Axis.</b> {@code threads}; judged are the small reads, the metric {@code small}.
 *
 * <p><b>Expect.</b> {@code queueing}, a straight line: the connection is one server. With {@code oneLargeIn=32} and more than a
 * few threads the median small read takes as long as a large one, where {@link JedisMixedReads} keeps them apart. The cure
 * is beside it: with {@code connections=2} the large reads have a connection of their own.
 *
 * <p>{@code java -jar benchmarks.jar LettuceMixedReads -p connections=1 -p oneLargeIn=32 -t 16
 * -prof dev.hotpath.benchmarks.probe.ProbeProfiler}
 */
@Uses(Part.REDIS)
@SetUpTakes(seconds = 5)
public class LettuceMixedReads extends AlongThreads {

    @Benchmark
    @Does("reading small values beside large ones through Lettuce's connection")
    @Scales(
            component = "redis",
            along = "threads",
            kind = THREADS,
            points = {1, 2, 4, 8, 16, 32, 64},
            metric = "small")
    public byte[] read(MixedReader reader, Shared shared) {
        return reader.readFrom(shared);
    }

    /** Lettuce with its connections open: the last is for large values, the first for small ones. */
    @State(Scope.Benchmark)
    public static class Shared implements MixedReader.Cache {

        @Param({"1", "2"})
        public int connections;

        private final CachedValues values = new CachedValues();
        private LettuceClient client;

        @Setup
        public void open() throws IOException {
            client = LettuceClient.connect(Addresses.handedOver().redis(), connections);
            client.commands(0).set(values.smallKey, values.small, CacheKey.FOR_LETTUCE);
            client.commands(connections - 1).set(values.largeKey, values.large, CacheKey.FOR_LETTUCE);
            warm();
        }

        @Override
        public byte[] read(boolean large) {
            return large
                    ? client.commands(connections - 1).get(values.largeKey)
                    : client.commands(0).get(values.smallKey);
        }

        @TearDown
        public void close() {
            WorkEnds.now();
            client.commands(0).del(values.smallKey, values.largeKey);
            client.close();
        }
    }
}
