package dev.hotpath.results.scaling;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * The size of an effect: its value from all alternatives averaged by their likelihood, its interval from the likelihood's
 * profile, in which {@link ExcessProfile} fits nearly as well as the best.
 *
 * @param excess with its 95 % interval
 * @param bound the excess is below this with the confidence of {@link Rules#CONFIDENCE}
 * @param knee with its 95 % interval; null where no alternative bends
 */
record Estimate(Interval excess, double bound, Interval knee) {

    private static final double TWO_SIDED = 0.975;

    /**
     * What the choice among alternatives adds to a likelihood ratio, and that few forks hardly know their own scale; by
     * simulation. The bound by which health is stated keeps what five forks need.
     */
    private static final double SEARCH = 1.15;

    private static final double SEARCH_BY_FORKS = 0.75;

    /** Where a fit is that many times off, weights must not follow it. */
    private static final double FAR_OFF = 2;

    /** And a straight line has no weights where it is nought. */
    private static final double ABSURD = 1000;

    /** The alternatives' fits averaged by their likelihood, the weights they were fitted with, and a shape near them. */
    private record Average(Family family, double[] level, double[] shape, Evidence evidence) {

        static Average of(Question.Sizes sizes, Examination.Sample sample, double units) {
            double[] y = sample.y();
            double variance = sample.locations().variance();
            // Weights that follow the measured points would give those more that came out low by chance.
            Evidence rough = new Evidence(sizes.around(y, Double.NaN), y, sample.forks());
            rough.estimate(y, variance, units);
            double[] level = near(y, rough.fitted(), FAR_OFF);
            double[] shape = near(y, rough.fitted(), ABSURD);
            Family family = sizes.around(shape, rough.exponent());
            Evidence evidence = new Evidence(family, level, sample.forks());
            evidence.estimate(y, variance, units);
            return new Average(family, level, shape, evidence);
        }
    }

    static Estimate of(Question.Sizes sizes, Examination.Sample sample) {
        TDistribution student = new TDistribution(Math.max(1, sample.locations().freedom()));
        double units = units(student, sample.forks());
        Average average = Average.of(sizes, sample, units);
        Evidence evidence = average.evidence();
        ExcessProfile profile = new ExcessProfile(
                average.family(),
                sample.y(),
                Evidence.weights(average.level(), sample.forks()),
                evidence,
                sample.locations().variance());
        double excess = Math.exp(evidence.logExcess());
        double bound = profile.high(SEARCH * square(student.inverseCumulativeProbability(Rules.CONFIDENCE)));
        return new Estimate(
                new Interval(excess, Math.min(excess, profile.low(units)), Math.max(excess, profile.high(units))),
                Math.max(excess, bound),
                evidence.knee());
    }

    /** The shape whose size is estimated, without its interval. */
    static Lines.Fit fit(Question.Sizes sizes, Examination.Sample sample) {
        TDistribution student = new TDistribution(Math.max(1, sample.locations().freedom()));
        Average average = Average.of(sizes, sample, units(student, sample.forks()));
        return new Lines.Fit(average.evidence().fitted(), average.shape());
    }

    private static double units(TDistribution student, int[] forks) {
        double search = 1 + SEARCH_BY_FORKS / Arrays.stream(forks).average().orElse(1);
        return search * square(student.inverseCumulativeProbability(TWO_SIDED));
    }

    /** The test has paid for its search: where it doesn't exclude that there is no excess, the interval may not either. */
    Estimate agreeingWith(double p) {
        return p <= 1 - TWO_SIDED
                ? this
                : new Estimate(new Interval(excess.value(), Math.min(1, excess.value()), excess.high()), bound, knee);
    }

    private static double[] near(double[] y, double[] fitted, double times) {
        double[] near = new double[y.length];
        for (int j = 0; j < y.length; j++) {
            near[j] = Math.max(y[j] / times, Math.min(times * y[j], fitted[j]));
        }
        return near;
    }

    private static double square(double value) {
        return value * value;
    }

    /** The percentile interval of a logarithm, which always holds the estimate itself. */
    static Interval interval(double logarithm, double[] sorted) {
        return new Interval(
                Math.exp(logarithm),
                Math.exp(Math.min(logarithm, quantile(sorted, 0.025))),
                Math.exp(Math.max(logarithm, quantile(sorted, 0.975))));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
