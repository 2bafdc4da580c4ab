package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * What one family says about one curve.
 *
 * @param p the bootstrap p-value against the family's healthy shape
 * @param effect how large the departure from it is
 * @param detectable the smallest excess that would have been found
 */
record Examination(double p, Estimate effect, double detectable) {

    static Examination of(Question question, Sample sample, int bootstraps, long seed) {
        double[] y = sample.y();
        int[] forks = sample.forks();
        Locations locations = sample.locations();
        Family family = question.test();
        Null fitted = Null.of(family, y, forks);
        Evidence against = new Evidence(family, fitted.level(), forks);
        Significance significance = Significance.of(against, y, fitted, locations, forks, bootstraps, seed);
        Estimate effect = Estimate.of(question.size(), sample).agreeingWith(significance.p());
        double detectable = Detectable.excess(
                family, against, fitted.healthy(), forks, significance.variance(), significance.critical());
        return new Examination(significance.p(), effect, detectable);
    }

    /** Significant, large enough to matter, and surely not small. */
    boolean found(double adjusted) {
        return adjusted <= Rules.SIGNIFICANT
                && effect.excess().value() >= Rules.EXCESS
                && effect.excess().low() > Rules.LOWER_BOUND;
    }

    /** An excess that matters is excluded. */
    boolean excluded() {
        return effect.bound() < Rules.EQUIVALENT;
    }

    /**
     * A curve reduced to a location a point.
     *
     * @param x the axis
     * @param y the latency at each point
     * @param forks how many forks each point has
     * @param locations how they scatter
     */
    record Sample(double[] x, double[] y, int[] forks, Locations locations) {

        static Sample of(Readings readings) {
            Locations locations = Locations.of(readings);
            double[] y = Arrays.stream(locations.log()).map(Math::exp).toArray();
            return new Sample(readings.x(), y, readings.forks(), locations);
        }
    }
}
