package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.record.BenchmarkName;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one fork measures.
 *
 * @param benchmark the JMH name
 * @param params every {@code @Param}, in the benchmark's order
 * @param threads JMH's worker threads; 0 for as many as the benchmark itself asks for
 * @param measured how long a fork warms up and measures, with what its set-up takes beyond the usual, and without its start
 * @param canary whether neither side changes it, and both run it from the same jar
 */
record Place(String benchmark, Map<String, String> params, int threads, Duration measured, boolean canary) {

    Place {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** Unique among what is compared. */
    String id() {
        return (canary ? "canary " : "")
                + benchmark
                + (params.isEmpty() ? "" : " " + params)
                + (threads == 0 ? "" : " threads=" + threads);
    }

    /** Short, for progress lines: {@code HashLookup.get entries=16}. */
    String words() {
        return BenchmarkName.label(benchmark, params) + (threads > 0 ? " threads=" + threads : "");
    }
}
