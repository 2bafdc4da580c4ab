package dev.hotpath.results.record;

import java.util.Map;

/** Turns throughput into time. */
final class TimeUnits {

    private static final Map<String, Double> MICROSECONDS = Map.of(
            "ops/ns", 1e-3,
            "ops/us", 1.0,
            "ops/ms", 1e3,
            "ops/s", 1e6,
            "ops/min", 60e6,
            "ops/hr", 3600e6,
            "ops/day", 86400e6);

    private TimeUnits() {}

    static String unitPerOperation(String unit) {
        return MICROSECONDS.containsKey(unit) ? "us/op" : unit;
    }

    static double perOperation(double value, String unit, int threads) {
        Double microseconds = MICROSECONDS.get(unit);
        return microseconds == null ? value : threads * microseconds / value;
    }
}
