package dev.hotpath.results.report;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import dev.hotpath.results.scaling.Curve;
import java.util.Collection;
import java.util.Optional;

/**
 * How single operations spread at one point, all forks' histograms added, as they were measured.
 *
 * @param operations how many were timed
 */
record Percentiles(Double p50, Double p90, Double p99, long operations) {

    /** Empty where what the curve is of was not timed one by one. */
    static Optional<Percentiles> of(JmhResult result, Curve curve) {
        return judged(result, curve.statistic())
                .filter(metric -> metric.samples() != null && metric.unit().equals(curve.unit()))
                .map(metric -> Samples.merge(
                        metric.samples().stream().flatMap(Collection::stream).toList()))
                .map(all -> new Percentiles(
                        Rounded.of(all.percentile(50)),
                        Rounded.of(all.percentile(90)),
                        Rounded.of(all.percentile(99)),
                        all.total()));
    }

    /** @param statistic with the secondary metric's name before it, such as {@code latency.mean}, where that is judged */
    private static Optional<Metric> judged(JmhResult result, String statistic) {
        int end = statistic.lastIndexOf('.');
        if (end < 0) {
            return Optional.of(result.primary());
        }
        String name = statistic.substring(0, end);
        return Optional.ofNullable(result.secondary().get(name))
                .or(() -> Optional.ofNullable(result.secondary().get("·" + name)));
    }
}
