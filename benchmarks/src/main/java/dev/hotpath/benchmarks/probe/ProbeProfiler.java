package dev.hotpath.benchmarks.probe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.SampleTimeResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.util.SampleBuffer;

/**
 * Reports a fork's {@link Probes} as secondary metrics of each iteration. Latencies travel as sample buffers, so that JMH
 * merges them as histograms and never averages percentiles; counts are summed.
 */
public final class ProbeProfiler implements InternalProfiler {

    @Override
    public String getDescription() {
        return "hotpath's waits, overshoots and outcomes";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {
        Probes.latencies().values().forEach(LatencyProbe::drain);
        Probes.counts().values().forEach(CountProbe::drain);
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        List<Result<?>> results = new ArrayList<>();
        Probes.latencies().forEach((name, probe) -> {
            SampleBuffer samples = probe.drain();
            if (samples.count() > 0) {
                results.add(new SampleTimeResult(ResultRole.SECONDARY, name, samples, TimeUnit.MICROSECONDS));
            }
        });
        Probes.counts()
                .forEach((name, probe) ->
                        results.add(new ScalarResult(name, probe.drain(), "#", AggregationPolicy.SUM)));
        return results;
    }
}
