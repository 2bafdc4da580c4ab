package dev.hotpath.results.compare;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What neither side changes, measured like everything else. It has a test of its own: where it moved, it was the machine.
 * Nothing is ever divided by it, since a change that is real everywhere would vanish.
 */
final class Canary {

    /** Of a false alarm, over all canaries: this many comparisons without a disturbance are thrown away. */
    private static final double SIGNIFICANCE = 0.01;

    private static final double MATTERS = Math.log(1.01);

    private final List<Series> series;
    private final List<Both> estimates;

    Canary(List<Series> series, PairComparison test) {
        this.series = series;
        this.estimates = series.stream().map(s -> test.of(s.all())).toList();
    }

    /** Says how it moved, in one line; empty when it stood still. */
    Optional<String> moved() {
        for (int i = 0; i < estimates.size(); i++) {
            Estimate estimate = estimates.get(i);
            if (estimate.probability() < SIGNIFICANCE / estimates.size() && Math.abs(estimate.value()) > MATTERS) {
                return Optional.of(String.format(
                        Locale.ROOT,
                        "the canary %s, which neither side changes, took %+.1f %% (p %.2g): the machine favoured one side,"
                                + " so nothing is called changed",
                        series.get(i).subject().benchmark(),
                        100 * Math.expm1(estimate.value()),
                        estimate.probability()));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the canary moved at least half as far in the same direction. That is too little to convict the machine, and too
     * much to convict the subject.
     */
    boolean mayExplain(double logRatio) {
        double mean = estimates.stream()
                .mapToDouble(Estimate::value)
                .filter(Double::isFinite)
                .average()
                .orElse(0);
        return mean * Math.signum(logRatio) >= Math.abs(logRatio) / 2;
    }

    /** Whether there is enough of it to say anything. */
    boolean sang() {
        return series.stream().anyMatch(s -> s.all().size() >= Evidence.LEAST);
    }
}
