package dev.hotpath.benchmarks.judge;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** Curves of seven points with ten forks each, drawn from a seed: one of each truth in turn, with lognormal noise. */
final class SyntheticCurves {

    private static final double[] SIZES = {10, 20, 40, 80, 160, 320, 640};
    private static final int FORKS = 10;
    private static final double SIGMA = 0.1;

    private enum Truth {
        FLAT(x -> 100),
        AFFINE(x -> 100 + x),
        N_LOG_N(x -> 100 + x * Math.log(x)),
        SQUARE(x -> 100 + x * x / 100),
        HINGE(x -> 100 + x + 5 * Math.max(0, x - 80));

        private final DoubleUnaryOperator time;

        Truth(DoubleUnaryOperator time) {
            this.time = time;
        }
    }

    /** How many curves have one of each truth. */
    static final int TRUTHS = Truth.values().length;

    private final Random random;

    SyntheticCurves(long seed) {
        this.random = new Random(seed);
    }

    List<Curve> next(int curves) {
        List<Curve> drawn = new ArrayList<>(curves);
        for (int i = 0; i < curves; i++) {
            drawn.add(curve(i, Truth.values()[i % TRUTHS]));
        }
        return drawn;
    }

    private Curve curve(int number, Truth truth) {
        List<Point> points = new ArrayList<>();
        for (double x : SIZES) {
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
                "items",
                AxisKind.SIZE,
                Map.of("number", Integer.toString(number)),
                "mean",
                "us/op",
                points,
                OptionalDouble.empty());
    }
}
