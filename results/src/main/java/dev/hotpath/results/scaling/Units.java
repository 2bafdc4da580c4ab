package dev.hotpath.results.scaling;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Figures as an engineer writes them: two or three digits, in the unit that fits. */
public final class Units {

    /** Smaller ones are written with an exponent. */
    private static final int PLAIN = -6;

    /** Behind the point: more is what arithmetic left there. */
    private static final int MOST_DIGITS = 9;

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

    /** A place on an axis, which is nothing that was measured: in full. */
    public static String place(double x) {
        if (!Double.isFinite(x)) {
            return Double.toString(x);
        }
        DecimalFormat full = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        full.setMaximumFractionDigits(MOST_DIGITS);
        full.setRoundingMode(RoundingMode.HALF_UP);
        return full.format(x);
    }

    /** A ratio, or whatever else was measured. */
    public static String figure(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < 1e15) {
            return String.format(Locale.ROOT, "%,d", (long) value);
        }
        if (size >= 99.5) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        BigDecimal exact = new BigDecimal(value);
        return size >= 0.995
                ? exact.setScale(size >= 9.95 ? 0 : 1, RoundingMode.HALF_UP).toPlainString()
                : twoDigits(exact);
    }

    /** As browsers write two digits, so that a page's charts and tables have the same. */
    private static String twoDigits(BigDecimal exact) {
        BigDecimal rounded = exact.round(new MathContext(2, RoundingMode.HALF_UP));
        int exponent = rounded.precision() - rounded.scale() - 1;
        if (exponent >= PLAIN) {
            return rounded.setScale(1 - exponent, RoundingMode.UNNECESSARY).toPlainString();
        }
        return rounded.scaleByPowerOfTen(-exponent)
                        .setScale(1, RoundingMode.UNNECESSARY)
                        .toPlainString()
                + "e" + exponent;
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
