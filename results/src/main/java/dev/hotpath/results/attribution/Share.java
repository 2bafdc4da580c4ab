package dev.hotpath.results.attribution;

import java.util.Locale;

/**
 * So many of so many, with the 95 % interval of the rate behind it (Wilson 1927).
 *
 * @param low 0 where there are none
 * @param high 1 where there are none
 */
public record Share(int count, int of, double low, double high) {

    private static final double Z = 1.959964;

    static Share of(long count, long of) {
        if (of == 0) {
            return new Share(0, 0, 0, 1);
        }
        double p = count / (double) of;
        double z2 = Z * Z;
        double middle = (p + z2 / (2 * of)) / (1 + z2 / of);
        double half = Z / (1 + z2 / of) * Math.sqrt(p * (1 - p) / of + z2 / (4.0 * of * of));
        return new Share((int) count, (int) of, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    String words() {
        return of == 0
                ? "–"
                : String.format(Locale.ROOT, "%.2f (%d of %d, %.2f–%.2f)", count / (double) of, count, of, low, high);
    }

    String brief() {
        return of == 0 ? "–" : count + "/" + of;
    }
}
