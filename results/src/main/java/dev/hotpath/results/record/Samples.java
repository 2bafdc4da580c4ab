package dev.hotpath.results.record;

import java.util.Arrays;
import java.util.Collection;

/**
 * The samples of one iteration as JMH records them in sample mode: distinct values, ascending, each with its count.
 *
 * @param values in the metric's unit
 * @param counts how often each value was seen
 */
public record Samples(double[] values, long[] counts) {

    static final Samples NONE = new Samples(new double[0], new long[0]);

    /** All samples of several iterations as one: histograms are added, percentiles never averaged. */
    public static Samples merge(Collection<Samples> all) {
        double[] values =
                all.stream().flatMapToDouble(s -> Arrays.stream(s.values)).toArray();
        long[] counts = all.stream().flatMapToLong(s -> Arrays.stream(s.counts)).toArray();
        return ofUnordered(values, counts);
    }

    /** Each value once; values that are not a number are left out, as JMH does. */
    static Samples ofEach(double[] values) {
        double[] numbers = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
        long[] counts = new long[numbers.length];
        Arrays.fill(counts, 1);
        return ofUnordered(numbers, counts);
    }

    static Samples ofUnordered(double[] values, long[] counts) {
        if (values.length == 0) {
            return NONE;
        }
        if (ascending(values)) {
            return new Samples(values, counts);
        }
        Integer[] order = new Integer[values.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(values[a], values[b]));
        double[] distinct = new double[values.length];
        long[] times = new long[values.length];
        int n = 0;
        for (int i : order) {
            if (n == 0 || Double.compare(distinct[n - 1], values[i]) != 0) {
                distinct[n++] = values[i];
            }
            times[n - 1] += counts[i];
        }
        return new Samples(Arrays.copyOf(distinct, n), Arrays.copyOf(times, n));
    }

    private static boolean ascending(double[] values) {
        for (int i = 1; i < values.length; i++) {
            if (Double.compare(values[i - 1], values[i]) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** How many samples there are. */
    public long total() {
        return Arrays.stream(counts).sum();
    }

    /** The arithmetic mean; NaN without samples. */
    public double mean() {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * counts[i];
        }
        return sum / total();
    }

    /**
     * A percentile as JMH computes it: linear between the samples around rank·(n + 1)/100.
     *
     * @param rank from 0 to 100
     * @return NaN without samples
     */
    public double percentile(double rank) {
        if (rank < 0 || rank > 100) {
            throw new IllegalArgumentException("a percentile's rank is from 0 to 100, not " + rank);
        }
        long total = total();
        if (total == 0) {
            return Double.NaN;
        }
        double position = rank * (total + 1) / 100;
        double below = at((long) position);
        double above = at((long) position + 1);
        return above == below ? below : below + (above - below) * (position - Math.floor(position));
    }

    private double at(long position) {
        long seen = 0;
        int i = 0;
        while (i < values.length - 1 && (seen += counts[i]) < position) {
            i++;
        }
        return values[i];
    }

    /** The unbiased standard deviation; NaN for fewer than two samples. */
    double standardDeviation() {
        double mean = mean();
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += (values[i] - mean) * (values[i] - mean) * counts[i];
        }
        return total() < 2 ? Double.NaN : Math.sqrt(squares / (total() - 1));
    }
}
