package dev.hotpath.results.record;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * What JMH prints of a metric: the score, its error and its percentiles.
 *
 * @param score in the metric's unit
 * @param error half the 99.9 % t-interval of the mean over all iterations; NaN for two or fewer. JMH pools the iterations
 *     of all forks here, so it is too narrow to compare runs with: use {@link ForkStatistic}
 * @param low the interval's lower end
 * @param high the interval's upper end
 * @param percentiles by rank from 0 to 100
 */
public record Summary(double score, double error, double low, double high, SortedMap<Double, Double> percentiles) {

    /** The ranks that JMH prints. */
    public static final List<Double> RANKS = List.of(0.0, 50.0, 90.0, 95.0, 99.0, 99.9, 99.99, 99.999, 99.9999, 100.0);

    private static final double CONFIDENCE = 0.999;

    /** The mean of the samples with its interval. */
    static Summary ofMean(Samples samples) {
        double mean = samples.mean();
        double error = error(samples);
        return new Summary(mean, error, mean - error, mean + error, percentiles(samples));
    }

    /** A score that is no mean (a sum, a maximum): it has no interval, and JMH repeats the score in its place. */
    static Summary ofOther(double score, Samples samples) {
        return new Summary(score, Double.NaN, score, score, percentiles(samples));
    }

    /** A score without anything that would tell how sure it is. */
    static Summary ofSingle(double score) {
        SortedMap<Double, Double> percentiles = new TreeMap<>();
        RANKS.forEach(rank -> percentiles.put(rank, score));
        return new Summary(score, Double.NaN, Double.NaN, Double.NaN, Collections.unmodifiableSortedMap(percentiles));
    }

    private static double error(Samples samples) {
        long n = samples.total();
        if (n <= 2) {
            return Double.NaN;
        }
        double t = new TDistribution(n - 1).inverseCumulativeProbability(1 - (1 - CONFIDENCE) / 2);
        return t * samples.standardDeviation() / Math.sqrt(n);
    }

    private static SortedMap<Double, Double> percentiles(Samples samples) {
        SortedMap<Double, Double> percentiles = new TreeMap<>();
        RANKS.forEach(rank -> percentiles.put(rank, samples.percentile(rank)));
        return Collections.unmodifiableSortedMap(percentiles);
    }
}
