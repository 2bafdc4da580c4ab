package dev.hotpath.results.history;

import java.util.List;
import java.util.Map;

/**
 * One benchmark over time.
 *
 * @param benchmark its name
 * @param threads that ran it
 * @param params by name; empty when it has none
 * @param statistic such as {@code mean}; empty where that is not known
 * @param mode JMH's short label, such as {@code avgt}; empty where that is not known
 * @param unit of the readings
 * @param moreIsBetter whether a higher reading is the better one
 * @param readings oldest first
 */
public record History(
        String benchmark,
        int threads,
        Map<String, String> params,
        String statistic,
        String mode,
        String unit,
        boolean moreIsBetter,
        List<Reading> readings) {

    /** What each reading costs: the reading itself, or its inverse where more is better. */
    public double[] costs() {
        return readings.stream()
                .mapToDouble(reading -> moreIsBetter ? 1 / reading.value() : reading.value())
                .toArray();
    }
}
