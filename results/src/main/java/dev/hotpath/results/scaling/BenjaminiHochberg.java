package dev.hotpath.results.scaling;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Benjamini and Hochberg's step-up adjustment (1995): the more curves are judged at once, the more each must show. */
final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** The adjusted p-values, in the order given; NaN stays NaN and counts as no test. */
    static double[] adjust(double[] p) {
        int[] descending = IntStream.range(0, p.length)
                .filter(i -> !Double.isNaN(p[i]))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = p.clone();
        double least = 1;
        for (int k = 0; k < descending.length; k++) {
            int rank = descending.length - k;
            least = Math.min(least, p[descending[k]] * descending.length / rank);
            adjusted[descending[k]] = least;
        }
        return adjusted;
    }
}
