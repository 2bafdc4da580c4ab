package dev.hotpath.results.sweep;

import dev.hotpath.results.machine.WithoutNeighbours;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import java.util.Optional;

/**
 * What of one result is judged: one figure a fork.
 *
 * @param statistic as verdicts name it: {@code p50}, {@code mean}, or {@code wait.mean} for a secondary metric
 */
record Figures(String statistic, ForkValues values) {

    /**
     * Waiting is a matter of means: the laws of queueing speak of them, and an unfair queue has a median near zero while its
     * mean obeys the law. The same of misses: the median of hits and misses jumps from the one to the other at a half. Work by size
     * is judged by its median, which a pause does not move.
     *
     * @param metric the secondary metric that is judged; empty for the score
     * @param withoutNeighbours cuts scores along sizes to what they would have been alone
     * @return empty when the result has no finite figure of it
     */
    static Optional<Figures> of(JmhResult result, AxisKind kind, String metric, WithoutNeighbours withoutNeighbours) {
        if (!metric.isEmpty()) {
            return ForkStatistic.MEAN
                    .of(result, metric)
                    .map(values -> new Figures(metric + "." + ForkStatistic.MEAN.label(), values));
        }
        ForkStatistic statistic = statistic(result, kind);
        Optional<ForkValues> values = kind.underLoad() ? statistic.of(result) : withoutNeighbours.of(statistic, result);
        return values.map(forks -> new Figures(statistic.label(), forks));
    }

    /** The statistic of a score that is judged along such an axis. */
    static ForkStatistic statistic(JmhResult result, AxisKind kind) {
        return kind == AxisKind.SIZE ? ForkStatistic.firstChoice(result) : ForkStatistic.MEAN;
    }
}
