package dev.hotpath.results.flame;

import java.util.Locale;

/** Costs of an operation as an engineer writes them. */
public final class Amounts {

    private static final String[] TIMES = {"ns", "µs", "ms", "s"};
    private static final String[] BYTES = {"B", "KB", "MB", "GB"};

    private Amounts() {}

    /** {@code 33 ms}, {@code 1.2 KB}; a share as {@code 97 %}. */
    public static String of(double value, String unit) {
        return switch (unit) {
            case "ns/op" -> scaled(value, 1000, TIMES);
            case "B/op" -> scaled(value, 1024, BYTES);
            case Profile.SHARE -> percent(value);
            default -> figure(value) + " " + unit;
        };
    }

    /** {@code 97 %}. */
    public static String percent(double share) {
        double percent = 100 * share;
        String digits = Math.abs(percent) >= 9.95 || percent == 0 ? "%.0f %%" : "%.1f %%";
        return String.format(Locale.ROOT, digits, percent);
    }

    private static String scaled(double value, double step, String[] units) {
        double scaled = value;
        int unit = 0;
        while (unit < units.length - 1 && Math.abs(scaled) >= 0.9995 * step) {
            scaled /= step;
            unit++;
        }
        return figure(scaled) + " " + units[unit];
    }

    private static String figure(double value) {
        double size = Math.abs(value);
        return String.format(Locale.ROOT, size >= 9.95 || size == 0 ? "%.0f" : size >= 0.995 ? "%.1f" : "%.2g", value);
    }
}
