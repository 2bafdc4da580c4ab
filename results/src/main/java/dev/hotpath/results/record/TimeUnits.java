package dev.hotpath.results.record;

import java.util.Map;
import java.util.OptionalDouble;

/** Turns throughput into time, and one unit of time into another. */
final class TimeUnits {

    private static final String MICROSECONDS = "us/op";
    private static final String SECONDS = "s/op";

    /** What JMH calls the units of {@link java.util.concurrent.TimeUnit}. */
    private static final Map<String, Double> IN_MICROSECONDS =
            Map.of("ns", 1e-3, "us", 1.0, "ms", 1e3, "s", 1e6, "min", 60e6, "hr", 3600e6, "day", 86400e6);

    private static final String THROUGHPUT = "ops/";
    private static final String TIME = "/op";

    private TimeUnits() {}

    /** Throughput becomes {@code us/op}; what is longer than seconds becomes {@code s/op}; the rest stays. */
    static String unitPerOperation(String unit) {
        if (ofThroughput(unit) != null) {
            return MICROSECONDS;
        }
        return ofTime(unit) != null && ofTime(unit) > IN_MICROSECONDS.get("s") ? SECONDS : unit;
    }

    static double perOperation(double value, String unit, int threads) {
        Double throughput = ofThroughput(unit);
        if (throughput != null) {
            return threads * throughput / value;
        }
        OptionalDouble factor = factor(unit, unitPerOperation(unit));
        return factor.isPresent() ? value * factor.getAsDouble() : value;
    }

    /** By what a figure in one unit per operation is multiplied to be in another; empty where they measure different things. */
    static OptionalDouble factor(String from, String to) {
        if (from.equals(to)) {
            return OptionalDouble.of(1);
        }
        Double here = ofTime(from);
        Double there = ofTime(to);
        return here == null || there == null ? OptionalDouble.empty() : OptionalDouble.of(here / there);
    }

    private static Double ofThroughput(String unit) {
        return unit.startsWith(THROUGHPUT) ? IN_MICROSECONDS.get(unit.substring(THROUGHPUT.length())) : null;
    }

    private static Double ofTime(String unit) {
        return unit.endsWith(TIME) ? IN_MICROSECONDS.get(unit.substring(0, unit.length() - TIME.length())) : null;
    }
}
