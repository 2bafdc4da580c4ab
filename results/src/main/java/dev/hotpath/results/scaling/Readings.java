package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What of a curve can be judged: points in ascending order, each with the natural logarithms of its forks, ascending. What the
 * machine drifted over the run is taken out of them.
 *
 * @param x the places on the axis, strictly ascending
 * @param logs a row a point; no row is empty
 * @param dropped how many readings or places had no meaning: not a number, not positive, or no steady state; all of a place where
 *     one of its forks read 0, for the others alone would say too much
 */
record Readings(double[] x, double[][] logs, int dropped) {

    static Readings of(Curve curve) {
        Map<Double, List<Double>> places = new TreeMap<>();
        int dropped = 0;
        Set<Double> zero = new HashSet<>();
        for (Point point : curve.points()) {
            for (double fork : point.forks()) {
                if (fork == 0) {
                    zero.add(point.x() + 0.0);
                }
                if (meaningful(curve.kind(), point.x()) && Double.isFinite(fork) && fork > 0) {
                    places.computeIfAbsent(point.x() + 0.0, place -> new ArrayList<>())
                            .add(Math.log(fork));
                } else {
                    dropped++;
                }
            }
        }
        for (Double place : zero) {
            List<Double> beside = places.remove(place);
            dropped += beside == null ? 0 : beside.size();
        }
        double[] x = places.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        double[][] ran = places.values().stream()
                .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                .toArray(double[][]::new);
        Drift drift = Drift.of(ran);
        double[][] logs = Arrays.stream(ran)
                .map(row -> Arrays.stream(drift.without(row)).sorted().toArray())
                .toArray(double[][]::new);
        return new Readings(x, logs, dropped);
    }

    private static boolean meaningful(AxisKind kind, double x) {
        if (!Double.isFinite(x)) {
            return false;
        }
        return switch (kind) {
            case SIZE, RATIO -> x >= 0;
            case THREADS -> x > 0;
            case RATE -> x >= 0 && x < 1;
        };
    }

    int[] forks() {
        return Arrays.stream(logs).mapToInt(row -> row.length).toArray();
    }

    int total() {
        return Arrays.stream(logs).mapToInt(row -> row.length).sum();
    }

    /** What is left to estimate the noise between forks once every point has its own location, and the run its drift. */
    int degreesOfFreedom() {
        return total() - x.length - 1;
    }
}
