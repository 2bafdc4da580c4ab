package dev.hotpath.benchmarks.cli;

import java.util.Locale;

/** Times of a system that is replayed faster than it runs, as it runs. */
final class Times {

    private Times() {}

    /**
     * A time in the unit that fits.
     *
     * @param millis as measured
     * @param scale by how much longer it is in reality
     */
    static String real(double millis, double scale) {
        double real = millis * scale;
        if (real < 0.05) {
            return "0 ms";
        }
        if (real < 9.95) {
            return String.format(Locale.ROOT, "%.1f ms", real);
        }
        return real < 999.5
                ? String.format(Locale.ROOT, "%.0f ms", real)
                : String.format(Locale.ROOT, "%.1f s", real / 1000);
    }
}
