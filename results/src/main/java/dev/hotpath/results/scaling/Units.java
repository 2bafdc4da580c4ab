package dev.hotpath.results.scaling;

import java.util.Locale;

/** Figures as an engineer writes them: two or three digits, in the unit that fits. */
public final class Units {

    private static final String[] NAMES = {"ns", "µs", "ms", "s"};

    private Units() {}

    /** A time in a curve's unit, such as {@code us/op}, in whatever unit fits; other units stay as they are. */
    public static String time(double value, String unit) {
        double nanos = value * nanos(unit);
        if (Double.isNaN(nanos)) {
            return figure(value) + " " + unit;
        }
        int name = 0;
        // 999.6 ns would be written as 1000 ns.
        while (name < NAMES.length - 1 && nanos >= 999.5) {
            nanos /= 1000;
            name++;
        }
        return figure(nanos) + " " + NAMES[name];
    }

    /** A place on an axis, or a ratio. */
    public static String figure(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        if (size >= 99.5) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        String figure = size >= 9.95
                ? String.format(Locale.ROOT, "%.0f", value)
                : size >= 0.995 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.2g", value);
        return figure;
    }

    private static double nanos(String unit) {
        String time = unit.contains("/") ? unit.substring(0, unit.indexOf('/')) : unit;
        return switch (time) {
            case "ns" -> 1;
            case "us", "µs" -> 1e3;
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "min" -> 60e9;
            default -> Double.NaN;
        };
    }
}
