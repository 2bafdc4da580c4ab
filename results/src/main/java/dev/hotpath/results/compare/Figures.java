package dev.hotpath.results.compare;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One statistic of a result, a cost a fork: the mean time; the median and the 99th percentile where operations were sampled;
 * the secondary metric that a benchmark is judged by instead; the bytes allocated where JMH's gc profiler ran.
 *
 * @param statistic {@code mean}, {@code p50}, {@code p99}, a secondary metric's name, or {@code gc.alloc.rate.norm}
 * @param unit per operation, such as {@code us/op} or {@code B/op}
 * @param forks above 0; forks without a figure are left out
 */
public record Figures(String statistic, Family family, String unit, double[] forks) {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    /** Those that the result has; throughput becomes time per operation. */
    public static List<Figures> of(JmhResult result) {
        return of(result, "");
    }

    /**
     * As above, where a benchmark may declare that its score is not what it is about.
     *
     * @param metric the secondary metric that is judged instead of the score; empty for the score
     */
    public static List<Figures> of(JmhResult result, String metric) {
        List<Figures> all = new ArrayList<>();
        if (metric.isEmpty()) {
            for (ForkStatistic statistic : ForkStatistic.values()) {
                Family family = statistic == ForkStatistic.MEAN ? Family.TIME : Family.PERCENTILE;
                statistic
                        .of(result)
                        .flatMap(v -> of(statistic.label(), family, v))
                        .ifPresent(all::add);
            }
        } else if (!metric.equals(ALLOCATION)) {
            ForkStatistic.MEAN
                    .of(result, metric)
                    .flatMap(v -> of(metric, Family.TIME, v))
                    .ifPresent(all::add);
        }
        ForkStatistic.MEAN
                .of(result, ALLOCATION)
                .map(v -> new ForkValues(
                        Arrays.stream(v.forks())
                                .map(bytes -> Math.max(1, bytes))
                                .toArray(),
                        v.unit()))
                .flatMap(v -> of(ALLOCATION, Family.ALLOCATION, v))
                .ifPresent(all::add);
        return all;
    }

    private static Optional<Figures> of(String statistic, Family family, ForkValues values) {
        double[] positive = Arrays.stream(values.forks()).filter(v -> v > 0).toArray();
        return positive.length == 0
                ? Optional.empty()
                : Optional.of(new Figures(statistic, family, values.unit(), positive));
    }

    Figures and(Figures others) {
        double[] all = Arrays.copyOf(forks, forks.length + others.forks.length);
        System.arraycopy(others.forks, 0, all, forks.length, others.forks.length);
        return new Figures(statistic, family, unit, all);
    }
}
