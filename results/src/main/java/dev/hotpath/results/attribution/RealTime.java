package dev.hotpath.results.attribution;

import java.util.Locale;

/** Times of a system that runs faster than the one it stands for, as the latter's, and other figures as people write them. */
record RealTime(double scale) {

    /** Milliseconds as observed. */
    String of(double millis) {
        double real = millis * scale;
        if (real >= 999.5) {
            return figure(real / 1000) + " s";
        }
        return real >= 0.995 || real <= 0 ? figure(real) + " ms" : figure(real * 1000) + " µs";
    }

    /** Two digits, or all before the point. */
    static String figure(double value) {
        double size = Math.abs(value);
        return size >= 9.95 || size < 0.05
                ? String.format(Locale.ROOT, "%,.0f", (double) Math.round(value))
                : String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    static String percent(double share) {
        double percent = 100 * share;
        if (percent > 0 && percent <= 0.05) {
            return "under 0.1 %";
        }
        return (Math.abs(percent) > 0.05 && Math.abs(percent) < 0.95
                        ? String.format(Locale.ROOT, "%.1f", percent)
                        : String.format(Locale.ROOT, "%.0f", Math.abs(percent) <= 0.05 ? 0 : percent))
                + " %";
    }
}
