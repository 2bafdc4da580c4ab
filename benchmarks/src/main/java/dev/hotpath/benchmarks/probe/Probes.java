package dev.hotpath.benchmarks.probe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What a benchmark measures beside its own score: waits and overshoots with percentiles, outcomes counted apart.
 *
 * <p>JMH builds its profilers itself and gives them no way to a benchmark's state, so this registry is the one place in a
 * fork where the two meet. {@link ProbeProfiler} empties it after every iteration and reports the probes as secondary
 * metrics.
 */
public final class Probes {

    private static final ConcurrentMap<String, LatencyProbe> LATENCIES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, CountProbe> COUNTS = new ConcurrentHashMap<>();

    private Probes() {}

    /** The latency probe of that name in this fork; the same object for every caller. Take it in set-up. */
    public static LatencyProbe latency(String name) {
        return LATENCIES.computeIfAbsent(name, n -> new LatencyProbe());
    }

    /** The counter of that name in this fork; the same object for every caller. Take it in set-up. */
    public static CountProbe count(String name) {
        return COUNTS.computeIfAbsent(name, n -> new CountProbe());
    }

    static Map<String, LatencyProbe> latencies() {
        return LATENCIES;
    }

    static Map<String, CountProbe> counts() {
        return COUNTS;
    }
}
