package dev.hotpath.results.report;

import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Units;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;

/** Figures as a page's tables and readouts have them, always in the same way whatever the reader's own country writes. */
final class Figures {

    /** What stands where nothing is known. */
    static final String MISSING = "–";

    private Figures() {}

    /** The middle one, or the mean of the two in the middle; NaN where there are none. */
    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }

    /** A share of all, with a digit behind the point where there are few before it. */
    static String percent(double share) {
        if (!Double.isFinite(share)) {
            return MISSING;
        }
        // What is there at all must not look as if it were not.
        return (share > 0 && share < 0.001 ? Units.figure(100 * share) : Units.figure(Math.round(1000 * share) / 10.0))
                + " %";
    }

    /** Head ÷ base: three digits behind the point, or two at all where those would be zeros. */
    static String ratio(double ratio) {
        return ratio >= 0.1 ? String.format(Locale.ROOT, "%.3f", ratio) : Units.figure(ratio);
    }

    /** {@code 0.80 (0.61 to 1.0)}. */
    static String interval(Interval interval) {
        return Double.isFinite(interval.value())
                ? "%s (%s to %s)"
                        .formatted(
                                Units.figure(interval.value()),
                                Units.figure(interval.low()),
                                Units.figure(interval.high()))
                : MISSING;
    }

    /** Milliseconds of a system that is replayed faster than it runs, as it runs. */
    static String realTime(double millis, double scale) {
        double real = millis * scale;
        if (!Double.isFinite(real)) {
            return MISSING;
        }
        return real < 0.05 ? "0 ms" : Units.time(real, "ms/op");
    }

    /** A load of such a system, likewise, as a figure. */
    static String realLoad(double perSecond, double scale) {
        // Four digits: what is left behind them is the scale's.
        double real = perSecond / scale;
        return Double.isFinite(real)
                ? Units.place(new BigDecimal(real).round(new MathContext(4)).doubleValue())
                : MISSING;
    }
}
