package dev.hotpath.results.compare;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hipparchus.special.Erf;

/**
 * The U test of Mann and Whitney (On a test of whether one of two random variables is stochastically larger than the other, 1947),
 * two-sided: exact by their recurrence up to 50 values a side, and by the normal approximation, corrected for ties and for
 * continuity, above that or where values are equal.
 */
public final class MannWhitney {

    private static final int EXACT = 50;

    private record Sizes(int m, int n) {}

    // The share of orders with at most so many inversions; the same for all data of these sizes.
    private final Map<Sizes, double[]> distributions = new ConcurrentHashMap<>();

    /** How probable so different ranks are, or more different ones, where both sides are alike. */
    public double p(double[] x, double[] y) {
        double[] all = new double[x.length + y.length];
        System.arraycopy(x, 0, all, 0, x.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        Arrays.sort(all);
        double u = 0;
        for (double a : x) {
            for (double b : y) {
                u += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        double smaller = Math.min(u, x.length * (double) y.length - u);
        double ties = ties(all);
        if (ties == 0 && x.length <= EXACT && y.length <= EXACT) {
            return Math.min(1, 2 * upTo(x.length, y.length)[(int) smaller]);
        }
        double n = all.length;
        double mean = x.length * (double) y.length / 2;
        double variance = x.length * (double) y.length / 12 * (n + 1 - ties / (n * (n - 1)));
        if (!(variance > 0)) {
            return 1;
        }
        double z = Math.max(0, Math.abs(smaller - mean) - 0.5) / Math.sqrt(variance);
        return Erf.erfc(z / Math.sqrt(2));
    }

    /**
     * Which of the ascending differences of each value of one side to each of the other is the limit of what the truth may be,
     * counted from 1 and from either end: one more than the critical U. 0 where so few values set none. With equal values it is a
     * careful one.
     *
     * @param tail the chance that the truth is beyond the limit
     */
    int rankOfLimit(int m, int n, double tail) {
        if (m <= EXACT && n <= EXACT) {
            double[] upTo = upTo(m, n);
            int u = 0;
            while (upTo[u] <= tail) {
                u++;
            }
            return u;
        }
        double mean = m * (double) n / 2;
        double deviation = Math.sqrt(mean * (m + n + 1) / 6);
        return (int) Math.max(0, mean - 0.5 - Math.sqrt(2) * Erf.erfInv(1 - 2 * tail) * deviation + 1);
    }

    private double[] upTo(int m, int n) {
        return distributions.computeIfAbsent(new Sizes(m, n), MannWhitney::distribution);
    }

    private static double ties(double[] sorted) {
        double ties = 0;
        for (int i = 0; i < sorted.length; ) {
            int j = i;
            while (j < sorted.length && sorted[j] == sorted[i]) {
                j++;
            }
            double t = j - i;
            ties += t * t * t - t;
            i = j;
        }
        return ties;
    }

    /** Orders with u inversions of m and n values: those whose largest is of the first side, and those whose is of the second. */
    private static double[] distribution(Sizes sizes) {
        double[][][] orders = new double[sizes.m() + 1][sizes.n() + 1][];
        for (int m = 0; m <= sizes.m(); m++) {
            for (int n = 0; n <= sizes.n(); n++) {
                double[] counts = new double[m * n + 1];
                for (int u = 0; u < counts.length; u++) {
                    if (m == 0 || n == 0) {
                        counts[u] = 1;
                    } else {
                        double[] first = orders[m - 1][n];
                        double[] second = orders[m][n - 1];
                        counts[u] = (u >= n ? first[u - n] : 0) + (u < second.length ? second[u] : 0);
                    }
                }
                orders[m][n] = counts;
            }
        }
        double[] upTo = orders[sizes.m()][sizes.n()];
        double total = Arrays.stream(upTo).sum();
        double sum = 0;
        for (int u = 0; u < upTo.length; u++) {
            sum += upTo[u] / total;
            upTo[u] = sum;
        }
        return upTo;
    }
}
