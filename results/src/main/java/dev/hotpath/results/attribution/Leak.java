package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.Locale;

/**
 * How the live set grows.
 *
 * @param bytesPerOperation with its 95 % interval
 * @param operations over which it was seen
 * @param grows whether it certainly does, and still did at the end
 */
public record Leak(Interval bytesPerOperation, double operations, boolean grows) {

    /** One sentence. */
    public String words() {
        String rate = "%s an operation (%s to %s)"
                .formatted(
                        bytes(bytesPerOperation.value()),
                        bytes(bytesPerOperation.low()),
                        bytes(bytesPerOperation.high()));
        if (grows) {
            return "the live set after GC grows by %s: %s kept of %s operations"
                    .formatted(rate, bytes(bytesPerOperation.value() * operations), RealTime.figure(operations));
        }
        return bytesPerOperation.low() > 0
                ? "the live set after GC grows by %s, but too little, or not to the end, in %s operations to call it a leak: measure for longer"
                        .formatted(rate, RealTime.figure(operations))
                : "the live set after GC does not grow: %s".formatted(rate);
    }

    /** A size with its unit. */
    public static String bytes(double value) {
        double size = Math.abs(value);
        if (size >= 999.5e6) {
            return RealTime.figure(value / 1e9) + " GB";
        }
        if (size >= 999.5e3) {
            return RealTime.figure(value / 1e6) + " MB";
        }
        if (size >= 999.5) {
            return RealTime.figure(value / 1e3) + " kB";
        }
        boolean small = size > 0 && size < 0.05;
        return (small ? String.format(Locale.ROOT, "%.1g", value) : RealTime.figure(value)) + " B";
    }
}
