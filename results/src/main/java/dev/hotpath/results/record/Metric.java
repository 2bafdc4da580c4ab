package dev.hotpath.results.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One metric of a JMH result with its raw data.
 *
 * @param unit such as {@code us/op} or {@code ops/s}
 * @param forks a row a fork, an entry an iteration, in the unit; without any entry when only the score was recorded
 * @param samples a list a fork, an entry an iteration; null where single operations were not timed
 * @param reported what the recorder said of it; null to have it computed from the raw data
 */
public record Metric(String unit, List<double[]> forks, List<List<Samples>> samples, Summary reported) {

    /** A metric whose score is the mean of its raw data. */
    public Metric(String unit, List<double[]> forks, List<List<Samples>> samples) {
        this(unit, forks, samples, null);
    }

    /** A metric of sampled operations, a list a fork and an entry an iteration. */
    public static Metric ofSamples(String unit, List<List<Samples>> samples) {
        List<double[]> means = samples.stream()
                .map(fork -> fork.stream().mapToDouble(Samples::mean).toArray())
                .toList();
        return new Metric(unit, means, samples);
    }

    /** Whether the raw data is missing, so that nothing is known about the spread. */
    public boolean isScoreOnly() {
        return reported != null && forks.stream().allMatch(row -> row.length == 0);
    }

    /** Score, error and percentiles: as reported, else from the raw data as JMH computes them. */
    public Summary summary() {
        if (reported != null) {
            return reported;
        }
        return samples == null
                ? Aggregation.MEAN.summarise(iterations())
                : Summary.ofMean(
                        Samples.merge(samples.stream().flatMap(List::stream).toList()));
    }

    /** The forks' rows; the score as the only iteration of the only fork where there is no raw data. */
    List<double[]> rows() {
        return isScoreOnly() ? List.of(new double[] {reported.score()}) : forks;
    }

    double[] iterations() {
        return rows().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    /**
     * One metric with the forks of several.
     *
     * @throws IllegalArgumentException when their units differ
     */
    static Metric merge(List<Metric> metrics) {
        if (metrics.size() == 1) {
            return metrics.get(0);
        }
        String unit = metrics.get(0).unit;
        List<double[]> forks = new ArrayList<>();
        List<List<Samples>> samples = new ArrayList<>();
        for (Metric metric : metrics) {
            if (!metric.unit.equals(unit)) {
                throw new IllegalArgumentException("one fork is in " + unit + " and another in " + metric.unit);
            }
            forks.addAll(metric.rows());
            if (metric.samples != null) {
                samples.addAll(metric.samples);
            }
        }
        if (samples.size() == forks.size()) {
            return new Metric(unit, List.copyOf(forks), List.copyOf(samples));
        }
        Aggregation aggregation = Aggregation.of(metrics);
        Metric merged = new Metric(unit, List.copyOf(forks), null);
        return aggregation == Aggregation.MEAN ? merged : merged.reporting(aggregation.summarise(merged.iterations()));
    }

    Metric reporting(Summary summary) {
        return new Metric(unit, forks, samples, summary);
    }

    /** As many forks without a reading, to keep the forks of all metrics side by side. */
    static Metric absent(String unit, int forks) {
        return new Metric(unit, Collections.nCopies(forks, new double[0]), null);
    }
}
