package dev.hotpath.results.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * One number a fork. The fork is the replicate, never the iteration: iterations of one fork are correlated (Kalibera and
 * Jones, 2013).
 */
public enum ForkStatistic {
    /** The mean over a fork's iterations, and over all its operations where these were sampled. */
    MEAN("mean", 1, Samples::mean),
    /** The median over a fork's sampled operations. */
    P50("p50", 1, samples -> samples.percentile(50)),
    /** The 99th percentile over a fork's sampled operations; forks with fewer than 10,000 can't tell it. */
    P99("p99", 10_000, samples -> samples.percentile(99));

    private final String label;
    private final long leastSamples;
    private final ToDoubleFunction<Samples> ofSamples;

    ForkStatistic(String label, long leastSamples, ToDoubleFunction<Samples> ofSamples) {
        this.label = label;
        this.leastSamples = leastSamples;
        this.ofSamples = ofSamples;
    }

    /** The statistic a result is best judged by: the median where operations were sampled, else the mean. */
    public static ForkStatistic firstChoice(JmhResult result) {
        return result.primary().samples() == null ? MEAN : P50;
    }

    /** As verdicts name it: {@code mean}, {@code p50}, {@code p99}. */
    public String label() {
        return label;
    }

    /** The statistic of a result's score. */
    public Optional<ForkValues> of(JmhResult result) {
        return of(result.primary(), result.threads());
    }

    /** The statistic of a secondary metric; that JMH once put a dot before profilers' metrics makes no difference. */
    public Optional<ForkValues> of(JmhResult result, String metric) {
        return Optional.ofNullable(result.secondary().get(metric))
                .or(() -> Optional.ofNullable(result.secondary().get("·" + metric)))
                .flatMap(m -> of(m, result.threads()));
    }

    /**
     * The statistic of a metric, where each operation keeps its unit and throughput becomes {@code us/op} by Little's law:
     * threads ÷ throughput is how long one thread waits for one operation.
     *
     * @param threads how many made the throughput
     * @return empty when no fork gives a finite figure, or single operations were not timed and a percentile is asked for
     */
    public Optional<ForkValues> of(Metric metric, int threads) {
        List<Double> forks = new ArrayList<>();
        if (metric.samples() != null) {
            for (List<Samples> fork : metric.samples()) {
                Samples samples = Samples.merge(fork);
                forks.add(samples.total() < leastSamples ? Double.NaN : ofSamples.applyAsDouble(samples));
            }
        } else if (this == MEAN) {
            metric.rows().forEach(row -> forks.add(Arrays.stream(row).average().orElse(Double.NaN)));
        }
        double[] values = forks.stream()
                .mapToDouble(v -> TimeUnits.perOperation(v, metric.unit(), threads))
                .filter(Double::isFinite)
                .toArray();
        return values.length == 0
                ? Optional.empty()
                : Optional.of(new ForkValues(values, TimeUnits.unitPerOperation(metric.unit())));
    }
}
