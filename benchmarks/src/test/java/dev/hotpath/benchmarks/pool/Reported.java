package dev.hotpath.benchmarks.pool;

import dev.hotpath.benchmarks.probe.ProbeProfiler;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.Result;

/** What JMH would report of an iteration beside the score. */
final class Reported {

    private final Map<String, Result<?>> metrics;

    private Reported(Map<String, Result<?>> metrics) {
        this.metrics = metrics;
    }

    static Reported during(Callable<?> iteration) throws Exception {
        ProbeProfiler profiler = new ProbeProfiler();
        profiler.beforeIteration(null, null);
        iteration.call();
        return new Reported(profiler.afterIteration(null, null, null).stream()
                .collect(Collectors.toMap(Result::getLabel, Function.identity())));
    }

    double millis(String latency) {
        return metrics.get(latency).getScore() / 1000;
    }

    double percentileMillis(String latency, double percentile) {
        return metrics.get(latency).getStatistics().getPercentile(percentile) / 1000;
    }

    long samples(String latency) {
        return metrics.containsKey(latency) ? metrics.get(latency).getSampleCount() : 0;
    }

    double count(String outcome) {
        return metrics.get(outcome).getScore();
    }
}
