package dev.hotpath.benchmarks.http;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.benchmarks.probe.LatencyProbe;
import dev.hotpath.benchmarks.probe.Probes;
import dev.hotpath.fixtures.Addresses;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Calls in flight to a faulty peer, by a client with one timeout set and no dispatcher limit in their way. Public because
 * JMH extends it.
 */
@State(Scope.Benchmark)
public abstract class InFlight {

    /** Together as many as the JIT compiler's last tier wants: few calls in flight make hardly any while they are measured. */
    private static final int WARM_CALLS = 256;

    private static final int WARM_BURSTS = 20;

    @Param({"1", "4", "16", "64", "256", "512", "1024"})
    public int inFlight;

    @Param("50")
    public int timeoutMillis;

    private Burst burst;
    private OutcomeProbes outcomes;
    private LatencyProbe overshoot;
    private long timeoutNanos;

    final void open(Limit limit, Fault fault) throws IOException, InterruptedException {
        open(limit, fault, () -> Addresses.handedOver().upstream());
    }

    final void open(Limit limit, Fault fault, Supplier<URI> upstream) throws IOException, InterruptedException {
        Duration timeout = Duration.ofMillis(timeoutMillis);
        Target target = fault.open(timeout, upstream);
        burst = new Burst(limit.set(client(target), timeout), target, limit.begins());
        Set<Outcome> expected = Set.of(fault == Fault.REFUSED ? Outcome.FAILURE : Outcome.TIMEOUT);
        outcomes = new OutcomeProbes(expected);
        overshoot = Probes.latency("overshoot");
        timeoutNanos = timeout.toNanos();
        burst.warm(WARM_BURSTS, WARM_CALLS, expected);
    }

    private static OkHttpClient.Builder client(Target target) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(Integer.MAX_VALUE);
        dispatcher.setMaxRequestsPerHost(Integer.MAX_VALUE);
        OkHttpClient.Builder client = new OkHttpClient.Builder().dispatcher(dispatcher);
        return target.upload() ? client.socketFactory(new SmallSendBuffers()) : client;
    }

    final List<Exchange> burst() throws InterruptedException {
        List<Exchange> exchanges = burst.run(inFlight);
        outcomes.count(exchanges);
        for (Exchange exchange : exchanges) {
            if (exchange.outcome() == Outcome.TIMEOUT) {
                overshoot.record(exchange.waited() - timeoutNanos);
            }
        }
        return exchanges;
    }

    @TearDown
    public final void close() {
        WorkEnds.now();
        burst.close();
    }
}
