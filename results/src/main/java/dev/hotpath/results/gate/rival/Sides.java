package dev.hotpath.results.gate.rival;

import java.util.Arrays;
import java.util.List;

/**
 * What was measured of one benchmark, in time per operation.
 *
 * @param base a row a fork, an entry an iteration
 * @param head likewise, as many forks
 */
public record Sides(List<double[]> base, List<double[]> head) {

    /** The mean of each fork. */
    static double[] forks(List<double[]> side) {
        return side.stream()
                .mapToDouble(fork -> Arrays.stream(fork).average().orElseThrow())
                .toArray();
    }

    /** All iterations of all forks. */
    static double[] iterations(List<double[]> side) {
        return side.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
