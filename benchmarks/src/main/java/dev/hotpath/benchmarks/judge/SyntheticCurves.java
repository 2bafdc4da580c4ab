package dev.hotpath.benchmarks.judge;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Curves of seven points with ten forks each, drawn from a seed: one of each truth of an axis in turn, with lognormal noise. */
final class SyntheticCurves {

    private static final double[] SIZES = {10, 20, 40, 80, 160, 320, 640};
    private static final double[] THREADS = {1, 2, 4, 8, 16, 32, 64};
    private static final int FORKS = 10;
    private static final double SIGMA = 0.1;

    private enum Truth {
        FLAT(AxisKind.SIZE, x -> 100),
        AFFINE(AxisKind.SIZE, x -> 100 + x),
        N_LOG_N(AxisKind.SIZE, x -> 100 + x * Math.log(x)),
        SQUARE(AxisKind.SIZE, x -> 100 + x * x / 100),
        HINGE(AxisKind.SIZE, x -> 100 + x + 5 * Math.max(0, x - 80)),
        UNSHARED(AxisKind.THREADS, x -> 5),
        POOL_OF_4(AxisKind.THREADS, x -> 8 * Math.max(1, x / 4)),
        POOL_OF_20(AxisKind.THREADS, x -> 8 * Math.max(1, x / 20)),
        LOCK(AxisKind.THREADS, x -> x),
        THRASHING(AxisKind.THREADS, x -> Math.max(1, Math.pow(x / 4, 1.7)));

        private final AxisKind kind;
        private final DoubleUnaryOperator time;

        Truth(AxisKind kind, DoubleUnaryOperator time) {
            this.kind = kind;
            this.time = time;
        }

        static List<Truth> along(AxisKind kind) {
            return Arrays.stream(values()).filter(truth -> truth.kind == kind).toList();
        }
    }

    private final AxisKind kind;
    private final List<Truth> truths;
    private final Random random;

    /** @param kind of axis, sizes or threads */
    SyntheticCurves(AxisKind kind, long seed) {
        this.kind = kind;
        truths = Truth.along(kind);
        random = new Random(seed);
    }

    /** How many curves have one of each truth. */
    int truths() {
        return truths.size();
    }

    List<Curve> next(int curves) {
        List<Curve> drawn = new ArrayList<>(curves);
        for (int i = 0; i < curves; i++) {
            drawn.add(curve(i, truths.get(i % truths.size())));
        }
        return drawn;
    }

    private Curve curve(int number, Truth truth) {
        List<Point> points = new ArrayList<>();
        for (double x : kind == AxisKind.SIZE ? SIZES : THREADS) {
            points.add(new Point(
                    x,
                    DoubleStream.generate(random::nextGaussian)
                            .limit(FORKS)
                            .map(z -> truth.time.applyAsDouble(x) * Math.exp(SIGMA * z))
                            .toArray()));
        }
        return new Curve(
                "synthetic." + truth,
                "synthetic",
                "",
                kind == AxisKind.SIZE ? "items" : "threads",
                kind,
                Map.of("number", Integer.toString(number)),
                "mean",
                "us/op",
                points,
                OptionalDouble.empty());
    }
}
