package dev.hotpath.benchmarks.http;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Which timeout sees a response that comes a little at a time?
 *
 * <p><b>Why it exists.</b> A read timeout limits the gap between two reads, not the response: a service that drips is slower
 * than any read timeout and never hits it. Only the call timeout does.
 *
 * <p><b>Axis.</b> Chunks k of the body, a gap g of 5 ms apart; the score is the time of one call. <b>Expect</b> k·g under a
 * read timeout R of 50 ms, whatever R, as long as g &lt; R, and only {@code successes}; min(k·g, C) under a call timeout C
 * of 100 ms, with {@code timeouts} from k·g &gt; C on.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar SlowDrip -p chunks=4,16,64}
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Scales(
        component = "http",
        along = "chunks",
        kind = AxisKind.SIZE,
        points = {1, 2, 4, 8, 16, 32, 64})
public class SlowDrip {

    /** A dripping response and a client with one timeout. */
    @State(Scope.Benchmark)
    public abstract static class Dripping {

        private static final int WARM_CALLS = 2;

        @Param({"1", "2", "4", "8", "16", "32", "64"})
        public int chunks;

        @Param("5")
        public int gapMillis;

        private Burst single;
        private OutcomeProbes outcomes;

        final void open(Limit limit, int timeoutMillis, Set<Outcome> expected) throws InterruptedException {
            Target target = Target.download(Addresses.handedOver().upstream(), "/drip/" + chunks + "/" + gapMillis);
            Duration timeout = Duration.ofMillis(timeoutMillis);
            single = new Burst(limit.set(new OkHttpClient.Builder(), timeout), target, limit.begins());
            outcomes = new OutcomeProbes(expected);
            // A first call, while classes are loaded, may take longer than its timeout.
            single.warm(WARM_CALLS, 1, Set.of(Outcome.SUCCESS, Outcome.TIMEOUT));
        }

        final List<Exchange> call() throws InterruptedException {
            List<Exchange> exchanges = single.run(1);
            outcomes.count(exchanges);
            return exchanges;
        }

        @TearDown
        public final void close() {
            WorkEnds.now();
            single.close();
        }
    }

    /** Under a read timeout. */
    public static class UnderReadTimeout extends Dripping {
        @Param("50")
        public int readTimeoutMillis;

        @Setup
        public void open() throws InterruptedException {
            open(Limit.READ, readTimeoutMillis, Set.of(Outcome.SUCCESS));
        }
    }

    /** Under a call timeout. */
    public static class UnderCallTimeout extends Dripping {
        @Param("100")
        public int callTimeoutMillis;

        @Setup
        public void open() throws InterruptedException {
            open(Limit.CALL, callTimeoutMillis, Set.of(Outcome.SUCCESS, Outcome.TIMEOUT));
        }
    }

    @Benchmark
    @Does("reading a dripping body under a read timeout")
    @Uses(Part.UPSTREAM)
    public List<?> readTimeout(UnderReadTimeout client) throws InterruptedException {
        return client.call();
    }

    @Benchmark
    @Does("reading a dripping body under a call timeout")
    @Uses(Part.UPSTREAM)
    public List<?> callTimeout(UnderCallTimeout client) throws InterruptedException {
        return client.call();
    }
}
