package dev.hotpath.results.attribution;

import java.util.Arrays;
import java.util.List;

/** Where runs of one system lie. */
final class Levels {

    private Levels() {}

    /** The median over runs of an indicator. */
    static double median(List<Observation> runs, Indicator indicator) {
        return median(runs.stream().mapToDouble(indicator::of).toArray());
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return n == 0 ? Double.NaN : (sorted[(n - 1) / 2] + sorted[n / 2]) / 2;
    }
}
