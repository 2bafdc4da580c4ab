package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import dev.hotpath.results.record.Summary;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.SampleTimeResult;
import org.openjdk.jmh.util.Statistics;

/** Takes a JMH result over from JMH's objects: its JSON loses characters of names and parameters. */
final class RunResults {

    private RunResults() {}

    static JmhResult toJmhResult(RunResult run) {
        BenchmarkParams params = run.getParams();
        Map<String, String> values = new TreeMap<>();
        params.getParamsKeys().forEach(key -> values.put(key, params.getParam(key)));
        Map<String, Metric> secondary = new LinkedHashMap<>();
        run.getSecondaryResults()
                .forEach((name, result) -> secondary.put(
                        name, metric(run, result, r -> r.getSecondaryResults().get(name))));
        return new JmhResult(
                params.getBenchmark(),
                params.getMode().shortLabel(),
                params.getThreads(),
                values,
                settings(params),
                metric(run, run.getPrimaryResult(), IterationResult::getPrimaryResult),
                secondary);
    }

    private static Metric metric(RunResult run, Result<?> result, Function<IterationResult, Result<?>> of) {
        boolean withSamples = result instanceof SampleTimeResult;
        List<double[]> forks = new ArrayList<>();
        List<List<Samples>> samples = withSamples ? new ArrayList<>() : null;
        for (BenchmarkResult fork : run.getBenchmarkResults()) {
            List<Result<?>> iterations = new ArrayList<>();
            fork.getIterationResults().forEach(i -> {
                Result<?> iteration = of.apply(i);
                if (iteration != null) {
                    iterations.add(iteration);
                }
            });
            if (iterations.isEmpty()) {
                // Reported once a fork and not once an iteration, as external profilers do.
                continue;
            }
            forks.add(iterations.stream().mapToDouble(Result::getScore).toArray());
            if (withSamples) {
                samples.add(
                        iterations.stream().map(r -> samples(r.getStatistics())).toList());
            }
        }
        return new Metric(result.getScoreUnit(), forks, samples, summary(result));
    }

    /** As JMH has it: sums, maxima and the percentiles of samples do not follow from the iterations' scores. */
    private static Summary summary(Result<?> result) {
        SortedMap<Double, Double> percentiles = new TreeMap<>();
        Summary.RANKS.forEach(
                rank -> percentiles.put(rank, result.getStatistics().getPercentile(rank)));
        double[] interval = result.getScoreConfidence();
        return new Summary(result.getScore(), result.getScoreError(), interval[0], interval[1], percentiles);
    }

    private static Samples samples(Statistics statistics) {
        List<Double> values = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        Iterator<Map.Entry<Double, Long>> raw = statistics.getRawData();
        while (raw.hasNext()) {
            Map.Entry<Double, Long> entry = raw.next();
            values.add(entry.getKey());
            counts.add(entry.getValue());
        }
        return new Samples(
                values.stream().mapToDouble(Double::doubleValue).toArray(),
                counts.stream().mapToLong(Long::longValue).toArray());
    }

    private static JmhSettings settings(BenchmarkParams params) {
        // What this program hands to its forks differs from run to run and is no setting of the benchmark.
        List<String> jvmArgs = params.getJvmArgs().stream()
                .filter(a -> !a.startsWith("-Dhotpath."))
                .toList();
        return new JmhSettings(
                params.getJmhVersion(),
                params.getJvm(),
                jvmArgs,
                params.getJdkVersion(),
                params.getVmName(),
                params.getVmVersion(),
                params.getWarmup().getCount(),
                params.getWarmup().getTime().toString(),
                params.getWarmup().getBatchSize(),
                params.getMeasurement().getCount(),
                params.getMeasurement().getTime().toString(),
                params.getMeasurement().getBatchSize());
    }
}
