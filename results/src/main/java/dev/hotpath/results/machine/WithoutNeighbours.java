package dev.hotpath.results.machine;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A score without the time in which neighbours kept the benchmark's threads from a core.
 *
 * <p>For axes along which the load stays the same, sizes and ratios. Along threads and rates the score stays as it is: there
 * callers wait for one another, and a caller who holds a lock or a connection and waits for a core is <i>blocked</i> time to
 * all the others. Taking out only what is called run queue would then shorten the points where nobody waits and leave those
 * where everybody does, and so bend the curve by itself; and where the load itself fills the run queue, that queue is the
 * finding. A steady neighbour stretches all points of such a curve alike, an unsteady one shows in the control.
 *
 * <p><b>Means.</b> Each iteration is cut to the share that would have passed alone ({@link CoreTime#alone}), and only then
 * are iterations averaged: the mean of stretched times shortened by the mean share would still be too long. Where operations
 * were sampled, their mean weighs iterations by their operations, for which the fork's share as a whole is exact.
 *
 * <p><b>Medians.</b> An operation that is short against a time slice is rarely interrupted, so the median needs nothing taken
 * out; one that is long is stretched as the mean is; one that blocks waits for a core each time it wakes. Which it is, the
 * mean tells: the median without waits is no longer than the mean without them where the typical operation waited. It is thus
 * cut down to that mean, but never below its own share, nor where nothing waited. Exact at both ends, an approximation between.
 *
 * <p>Not corrected: what other processes, such as a server that answers, waited for a core; single shots, whose iteration is
 * mostly their set-up; and secondary metrics, of whose time nobody knows which share was spent where.
 */
public final class WithoutNeighbours {

    private static final String SINGLE_SHOT = "ss";

    private final double cores;

    /** @param cores how many the benchmark may use; NaN when unknown, which counts as one */
    public WithoutNeighbours(double cores) {
        this.cores = Double.isNaN(cores) ? 1 : cores;
    }

    /** The statistic of a result's score; as it is where the forks don't say what their threads waited for. */
    public Optional<ForkValues> of(ForkStatistic statistic, JmhResult result) {
        List<CoreTimes> forks = CoreTimes.of(result);
        boolean silent = forks.stream().allMatch(times -> times.iterations() == 0);
        if (silent || result.primary().isScoreOnly() || result.mode().equals(SINGLE_SHOT)) {
            return statistic.of(result);
        }
        List<Double> values = new ArrayList<>();
        String unit = null;
        for (int fork = 0; fork < forks.size(); fork++) {
            Optional<ForkValues> value = one(statistic, result, fork, forks.get(fork));
            if (value.isPresent()) {
                values.add(value.get().forks()[0]);
                unit = value.get().unit();
            }
        }
        double[] all = values.stream().mapToDouble(Double::doubleValue).toArray();
        return unit == null ? Optional.empty() : Optional.of(new ForkValues(all, unit));
    }

    /** How much of the statistic is taken out: the median over forks, from 0 to 1. */
    public double takenOut(ForkStatistic statistic, JmhResult result) {
        double[] asItIs = statistic.of(result).map(ForkValues::forks).orElse(new double[0]);
        double[] alone = of(statistic, result).map(ForkValues::forks).orElse(new double[0]);
        if (asItIs.length != alone.length) {
            return 0;
        }
        double[] shares = new double[alone.length];
        for (int fork = 0; fork < shares.length; fork++) {
            shares[fork] = 1 - alone[fork] / asItIs[fork];
        }
        return Medians.of(shares, 0);
    }

    private Optional<ForkValues> one(ForkStatistic statistic, JmhResult result, int fork, CoreTimes times) {
        Metric score = result.primary();
        double[] row = score.forks().get(fork);
        List<Samples> samples = score.samples() == null ? null : score.samples().get(fork);
        Optional<ForkValues> asItIs = of(statistic, score.unit(), row, samples, result.threads());
        if (times.iterations() == 0 || asItIs.isEmpty()) {
            return asItIs;
        }
        double share = times.sum().alone(result.threads(), cores);
        if (samples == null && times.iterations() == row.length) {
            return mean(result, row, times);
        }
        double value = asItIs.get().forks()[0];
        double least = share * value;
        if (statistic != ForkStatistic.MEAN) {
            double mean = of(ForkStatistic.MEAN, score.unit(), row, samples, result.threads())
                    .map(m -> m.forks()[0])
                    .orElse(value);
            least = Math.max(least, Math.min(value, share * mean));
        }
        return Optional.of(new ForkValues(new double[] {least}, asItIs.get().unit()));
    }

    private Optional<ForkValues> mean(JmhResult result, double[] row, CoreTimes times) {
        double sum = 0;
        String unit = null;
        for (int i = 0; i < row.length; i++) {
            Optional<ForkValues> value =
                    of(ForkStatistic.MEAN, result.primary().unit(), new double[] {row[i]}, null, result.threads());
            if (value.isEmpty()) {
                return Optional.empty();
            }
            unit = value.get().unit();
            sum += value.get().forks()[0] * times.iteration(i).alone(result.threads(), cores);
        }
        return Optional.of(new ForkValues(new double[] {sum / row.length}, unit));
    }

    private static Optional<ForkValues> of(
            ForkStatistic statistic, String unit, double[] row, List<Samples> samples, int threads) {
        List<List<Samples>> sampled = samples == null ? null : List.of(samples);
        return statistic.of(new Metric(unit, List.of(row), sampled), threads);
    }
}
