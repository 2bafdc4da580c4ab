package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * The size of an effect, by bootstrap around the points as they are: no shape is assumed, so a misfit stays in.
 *
 * @param excess with its 95 % interval
 * @param bound the excess is below this with the confidence of {@link Rules#CONFIDENCE}
 * @param knee with its 95 % interval; null where no alternative bends
 */
record Estimate(Interval excess, double bound, Interval knee) {

    static Estimate of(Evidence evidence, double[] y, Locations locations, int[] forks, int samples, long seed) {
        evidence.estimate(y, locations.variance());
        double excess = evidence.logExcess();
        double knee = evidence.logKnee();
        Resampler resampler = new Resampler(locations, forks, seed);
        double[] errors = new double[y.length];
        double[] sample = new double[y.length];
        double[] excesses = new double[samples];
        double[] knees = new double[samples];
        for (int i = 0; i < samples; i++) {
            resampler.draw(errors);
            for (int j = 0; j < y.length; j++) {
                sample[j] = y[j] * Math.exp(errors[j]);
            }
            evidence.estimate(sample, locations.variance());
            excesses[i] = evidence.logExcess();
            knees[i] = evidence.logKnee();
        }
        Arrays.sort(excesses);
        return new Estimate(
                interval(excess, excesses),
                Math.exp(Math.max(excess, quantile(excesses, Rules.CONFIDENCE))),
                Double.isNaN(knee) ? null : interval(knee, finite(knees)));
    }

    /** The percentile interval of a logarithm, which always holds the estimate itself. */
    static Interval interval(double logarithm, double[] sorted) {
        return new Interval(
                Math.exp(logarithm),
                Math.exp(Math.min(logarithm, quantile(sorted, 0.025))),
                Math.exp(Math.max(logarithm, quantile(sorted, 0.975))));
    }

    static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    private static double[] finite(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    }
}
