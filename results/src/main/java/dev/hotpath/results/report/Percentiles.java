package dev.hotpath.results.report;

import dev.hotpath.results.record.JmhResult;
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

    /** Empty where single operations were not timed, or the curve is of something else than the score. */
    static Optional<Percentiles> of(JmhResult result, Curve curve) {
        boolean ofScore = !curve.statistic().contains(".");
        if (!ofScore
                || result.primary().samples() == null
                || !result.primary().unit().equals(curve.unit())) {
            return Optional.empty();
        }
        Samples all = Samples.merge(
                result.primary().samples().stream().flatMap(Collection::stream).toList());
        return Optional.of(new Percentiles(
                Rounded.of(all.percentile(50)),
                Rounded.of(all.percentile(90)),
                Rounded.of(all.percentile(99)),
                all.total()));
    }
}
