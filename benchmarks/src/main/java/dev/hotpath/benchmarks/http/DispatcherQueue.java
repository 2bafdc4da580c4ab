package dev.hotpath.benchmarks.http;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.benchmarks.probe.LatencyProbe;
import dev.hotpath.benchmarks.probe.Probes;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Dispatcher;
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
 * What do OkHttp's five calls a host cost a burst?
 *
 * <p><b>Why it exists.</b> A client left at its defaults runs five enqueued calls a host at once and queues the rest, first
 * in, first out, while the upstream looks perfectly healthy; and the wait counts for no timeout, the call timeout included,
 * which begins when the call runs.
 *
 * <p><b>Axis.</b> Calls in the burst, in multiples of five; the score is the makespan. <b>Expect</b> ⌈n/5⌉·D for a service
 * time D, hence a straight line, with a {@code wait} of D·(n/5−1)/2 on the mean (the line through the burst sizes is the
 * same as that of a queue with five servers). A bend means that something besides the queue costs time.
 *
 * <p>Your own upstream, {@code diagnose http --upstream http://host:port}, is asked for {@code /after/20}, and while the client is
 * warmed by 160 calls at once.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar DispatcherQueue -p calls=5,40,160}
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@SetUpTakes(seconds = 2)
public class DispatcherQueue {

    /** One client at its defaults and an upstream that parks each call for its service time. */
    @State(Scope.Benchmark)
    public static class Client {

        private static final int WARM_CALLS = 160;
        private static final int WARM_BURSTS = 10;
        private static final int OPENING_CALLS = 10;

        @Param({"5", "10", "20", "35", "60", "100", "160"})
        public int calls;

        @Param("/after/20")
        public String path;

        private Burst burst;
        private OutcomeProbes outcomes;
        private LatencyProbe wait;

        /**
         * Warms the code on a client without limits, which need not wait as this one does, and opens this one's five connections:
         * setting them up is no part of a burst.
         */
        @Setup
        public void open() throws InterruptedException {
            Target target = Target.download(Addresses.handedOver().upstream(), path);
            try (Burst warming = new Burst(withoutLimits(), target, Moment.RUNNING)) {
                warming.warm(WARM_BURSTS, WARM_CALLS, Set.of(Outcome.SUCCESS));
            }
            burst = new Burst(new OkHttpClient.Builder(), target, Moment.RUNNING);
            outcomes = new OutcomeProbes(Set.of(Outcome.SUCCESS));
            wait = Probes.latency("wait");
            burst.warm(1, OPENING_CALLS, Set.of(Outcome.SUCCESS));
        }

        private static OkHttpClient.Builder withoutLimits() {
            Dispatcher dispatcher = new Dispatcher();
            dispatcher.setMaxRequests(WARM_CALLS);
            dispatcher.setMaxRequestsPerHost(WARM_CALLS);
            return new OkHttpClient.Builder().dispatcher(dispatcher);
        }

        List<Exchange> burst() throws InterruptedException {
            List<Exchange> exchanges = burst.run(calls);
            outcomes.count(exchanges);
            exchanges.forEach(exchange -> wait.record(exchange.queued()));
            return exchanges;
        }

        @TearDown
        public void close() {
            WorkEnds.now();
            burst.close();
        }
    }

    @Benchmark
    @Does("a burst through OkHttp's dispatcher")
    @Uses(Part.UPSTREAM)
    @Principal
    @Scales(
            component = "http",
            along = "calls",
            kind = AxisKind.SIZE,
            points = {5, 10, 20, 35, 60, 100, 160})
    public List<?> burst(Client client) throws InterruptedException {
        return client.burst();
    }
}
