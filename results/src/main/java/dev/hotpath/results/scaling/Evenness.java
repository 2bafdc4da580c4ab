package dev.hotpath.results.scaling;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether a mode is as common at each point as at the others. Forks that get slow towards the end of the axis, or at one point
 * alone, are what is looked for, and no mode of the code: wherever that is likely, nothing may be explained away. Taking modes for a
 * bend costs a wider interval; taking a bend for modes would hide it.
 */
final class Evenness {

    /** Towards the end: a shape that modes would hide has this one way to show, so it is asked for most strictly. */
    private static final double TREND = 0.05;

    /** At one point, shared among all of them. */
    private static final double POINT = 0.01;

    /** Any other way. */
    private static final double SCATTER = 0.01;

    private Evenness() {}

    /** @param logs the logarithms of each point's forks, ascending; two rows or more */
    static boolean of(Modes modes, double[][] logs) {
        int[] belonging = new int[logs.length];
        int[] slow = new int[logs.length];
        for (int j = 0; j < logs.length; j++) {
            double at = modes.locate(logs[j], logs[j].length);
            for (double log : logs[j]) {
                double error = log - at;
                if (!Double.isNaN(modes.beyond(error))) {
                    belonging[j]++;
                    slow[j] += modes.rarer(error) == modes.apart() > 0 ? 1 : 0;
                }
            }
        }
        double share = modes.slow();
        double variance = share * (1 - share);
        return trend(slow, belonging, share, variance)
                        <= new NormalDistribution().inverseCumulativeProbability(1 - TREND)
                && nowhereMany(slow, belonging, share)
                && scatter(slow, belonging, share, variance)
                        <= new ChiSquaredDistribution(logs.length - 1).inverseCumulativeProbability(1 - SCATTER);
    }

    /** How many standard errors more of the slow ones come later on the axis (Cochran, 1954; Armitage, 1955). */
    private static double trend(int[] slow, int[] belonging, double share, double variance) {
        double forks = 0;
        double mean = 0;
        for (int j = 0; j < slow.length; j++) {
            forks += belonging[j];
            mean += j * belonging[j];
        }
        mean /= forks;
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < slow.length; j++) {
            sum += (j - mean) * (slow[j] - belonging[j] * share);
            squares += (j - mean) * (j - mean) * belonging[j];
        }
        return sum / Math.sqrt(variance * squares);
    }

    private static boolean nowhereMany(int[] slow, int[] belonging, double share) {
        for (int j = 0; j < slow.length; j++) {
            BinomialDistribution chance = new BinomialDistribution(belonging[j], share);
            if (1 - chance.cumulativeProbability(slow[j] - 1) < POINT / slow.length) {
                return false;
            }
        }
        return true;
    }

    /** Pearson's χ². */
    private static double scatter(int[] slow, int[] belonging, double share, double variance) {
        double sum = 0;
        for (int j = 0; j < slow.length; j++) {
            double off = slow[j] - belonging[j] * share;
            sum += belonging[j] == 0 ? 0 : off * off / (belonging[j] * variance);
        }
        return sum;
    }
}
