package dev.hotpath.results.scaling;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * How often the healthy shape alone would have spoken as strongly for an alternative, by bootstrap under the null. The same
 * estimate is made in every sample, so the search over alternatives is paid for. What is drawn are the errors around the null
 * (Freedman and Lane, 1983) and not those around each point: where four of five forks of a point are slow and hardly one of any
 * other, the point has followed its forks, and only the null shows how many slow ones there are.
 *
 * @param p the p-value
 * @param critical the evidence that the null exceeds as rarely as {@link Rules#SIGNIFICANT} says
 * @param variance what a repeated measurement would take one fork's variance for, when it is unlucky
 */
record Significance(double p, double critical, double variance) {

    /** With so few samples beyond, the bootstrap's own quantile is too rough, and the tail is continued. */
    private static final int ANCHOR = 10;

    /** Where the null hardly ever speaks for an alternative the anchor would be 0; any higher one errs on the safe side. */
    private static final double LOW = 0.5;

    /** So many samples beyond, and more of them would not change the verdict (Besag and Clifford, 1991). */
    private static final int ENOUGH = 25;

    private static final int LEAST = 199;

    /** So many times beyond all of the first samples, and the tail alone settles it: the log likelihood ratio is an exponent. */
    private static final double FAR = 3;

    /**
     * What a bend needs to be found four times of five must be enough when forks happen to scatter widely, which few forks with
     * outliers often do.
     */
    private static final double UNLUCKY = 0.97;

    static Significance of(
            Evidence evidence, double[] y, Null fitted, Locations locations, int[] forks, int samples, long seed) {
        double observed = evidence.ratio(y, locations.variance());
        Resampler resampler = new Resampler(locations, locations.errors(fitted.level(), forks), forks, seed);
        double[] errors = new double[y.length];
        double[] sample = new double[y.length];
        double[] drawn = new double[samples];
        double[] variances = new double[samples];
        int beyond = 0;
        int count = 0;
        double most = 0;
        while (count < samples && (beyond < ENOUGH || count < LEAST)) {
            variances[count] = resampler.draw(errors);
            for (int j = 0; j < y.length; j++) {
                sample[j] = fitted.healthy()[j] * Math.exp(errors[j]);
            }
            drawn[count] = evidence.ratio(sample, variances[count]);
            // Equal but for rounding counts as beyond: without noise everything is 0.
            beyond += drawn[count] >= observed - 1e-9 ? 1 : 0;
            most = Math.max(most, drawn[count]);
            count++;
            if (count == LEAST && observed > FAR * (most + FAR)) {
                break;
            }
        }
        Arrays.sort(drawn, 0, count);
        Arrays.sort(variances, 0, count);
        Tail tail = new Tail(
                Math.max(LOW, drawn[Math.max(0, count - ANCHOR)]),
                Math.min(1, ANCHOR / (count + 1.0)),
                new TDistribution(Math.max(1, locations.freedom())));
        double p = beyond >= ANCHOR ? (beyond + 1.0) / (count + 1.0) : tail.beyond(observed);
        double unlucky = Math.max(locations.variance(), variances[(int) (UNLUCKY * count)]);
        return new Significance(p, tail.at(Rules.SIGNIFICANT), unlucky);
    }

    /**
     * Beyond the bootstrap's reach a p-value is needed all the same, because it is compared among many curves. The root of twice
     * the log likelihood ratio is nearly Student's t; from the anchor on, the tail falls as t's does.
     */
    private record Tail(double anchor, double share, TDistribution student) {

        double beyond(double evidence) {
            double falls =
                    student.cumulativeProbability(-root(evidence)) / student.cumulativeProbability(-root(anchor));
            return Math.min(share, Math.max(Double.MIN_NORMAL, share * falls));
        }

        double at(double level) {
            if (share <= level) {
                return anchor;
            }
            double falls = student.cumulativeProbability(-root(anchor)) * level / share;
            double root = -student.inverseCumulativeProbability(falls);
            return root * root / 2;
        }

        private static double root(double evidence) {
            return Math.sqrt(2 * evidence);
        }
    }
}
