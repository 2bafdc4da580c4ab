package dev.hotpath.results.compare;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Costs as natural logarithms: noise multiplies, and so do changes. */
final class Logs {

    private Logs() {}

    static double[] of(double[] costs) {
        return Arrays.stream(costs).map(Math::log).toArray();
    }

    static double[] ratios(List<Pair> pairs) {
        return pairs.stream().mapToDouble(Pair::logRatio).toArray();
    }

    /** The base's cost: the geometric mean over all pairs. */
    static double base(Series series) {
        return Math.exp(Arrays.stream(each(series, pair -> Math.log(pair.base())))
                .average()
                .orElse(Double.NaN));
    }

    static double[] each(Series series, ToDoubleFunction<Pair> figure) {
        return series.all().stream().mapToDouble(figure).toArray();
    }
}
