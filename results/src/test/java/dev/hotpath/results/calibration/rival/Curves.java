package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Curves whose truth is known. */
final class Curves {

    static final double[] SIZES = {10, 20, 40, 80, 160, 320, 640};

    private Curves() {}

    /** Along sizes, three forks a point that agree to the last digit. */
    static Curve exact(DoubleUnaryOperator truth) {
        return exact(AxisKind.SIZE, SIZES, truth);
    }

    static Curve exact(AxisKind kind, double[] x, DoubleUnaryOperator truth) {
        return noisy(kind, x, truth, 3, 0, 1);
    }

    /** Along sizes, forks that scatter by up to so large a share of their latency. */
    static Curve noisy(DoubleUnaryOperator truth, int forks, double noise, long seed) {
        return noisy(AxisKind.SIZE, SIZES, truth, forks, noise, seed);
    }

    static Curve of(AxisKind kind, Point... points) {
        return new Curve(
                "a.B.c", "b", "", "n", kind, Map.of(), "p50", "us/op", List.of(points), OptionalDouble.empty());
    }

    static Curve noisy(AxisKind kind, double[] x, DoubleUnaryOperator truth, int forks, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Point> points = new ArrayList<>();
        for (double place : x) {
            double[] values = new double[forks];
            Arrays.setAll(values, fork -> truth.applyAsDouble(place) * (1 + noise * (2 * random.nextDouble() - 1)));
            points.add(new Point(place, values));
        }
        return of(kind, points.toArray(Point[]::new));
    }
}
