package dev.hotpath.results.gate;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The forks of one JMH result, each with all that can be planted in it. */
final class MeasuredForks {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private MeasuredForks() {}

    /** In the order in which they ran; those without a time are left out. */
    static List<Fork> of(JmhResult result) {
        List<Fork> forks = new ArrayList<>();
        Metric primary = result.primary();
        for (int i = 0; i < primary.forks().size(); i++) {
            double[] row = primary.forks().get(i);
            List<Samples> samples =
                    primary.samples() == null ? null : primary.samples().get(i);
            double[] iterations = perOperation(
                    new Metric(
                            primary.unit(),
                            Arrays.stream(row).mapToObj(v -> new double[] {v}).toList(),
                            null),
                    result.threads(),
                    ForkStatistic.MEAN);
            Metric whole = new Metric(primary.unit(), List.of(row), samples == null ? null : List.of(samples));
            double[] cost = perOperation(whole, result.threads(), ForkStatistic.MEAN);
            if (cost.length == 1 && cost[0] > 0 && iterations.length > 0) {
                forks.add(new Fork(
                        iterations,
                        cost[0],
                        p99(primary.unit(), samples, result.threads()),
                        p99(primary.unit(), slowed(samples), result.threads()),
                        allocation(result, i)));
            }
        }
        return forks;
    }

    private static List<Samples> slowed(List<Samples> samples) {
        return samples == null ? null : List.of(SlowedCalls.of(Samples.merge(samples)));
    }

    private static double p99(String unit, List<Samples> samples, int threads) {
        if (samples == null) {
            return Double.NaN;
        }
        double[] p99 = perOperation(Metric.ofSamples(unit, List.of(samples)), threads, ForkStatistic.P99);
        return p99.length == 1 ? p99[0] : Double.NaN;
    }

    private static double[] perOperation(Metric metric, int threads, ForkStatistic statistic) {
        return statistic.of(metric, threads).map(ForkValues::forks).orElse(new double[0]);
    }

    private static double allocation(JmhResult result, int fork) {
        return Optional.ofNullable(result.secondary().get(ALLOCATION))
                .or(() -> Optional.ofNullable(result.secondary().get("·" + ALLOCATION)))
                .filter(metric -> fork < metric.forks().size())
                .map(metric -> Arrays.stream(metric.forks().get(fork)).average().orElse(Double.NaN))
                .orElse(Double.NaN);
    }
}
