package dev.hotpath.results.compare;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Holm's step-down adjustment (1979): however many subjects, any false alarm among them stays as rare as for one. */
final class Holm {

    private Holm() {}

    /** The adjusted p-values, in the order given; NaN stays NaN and counts as no test. */
    static double[] adjust(double[] p) {
        int[] ascending = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = p.clone();
        double most = 0;
        for (int k = 0; k < ascending.length; k++) {
            most = Math.max(most, Math.min(1, p[ascending[k]] * (ascending.length - k)));
            adjusted[ascending[k]] = most;
        }
        return adjusted;
    }
}
