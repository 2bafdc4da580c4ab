package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Curves of known shapes, with known noise. */
record Synthetic(AxisKind kind, double[] x, int forks, Noise noise) {

    /** The logarithm of one fork's error at one of so many points. */
    interface Noise {
        double draw(SplittableRandom random, int point, int points);
    }

    static final double[] SIZES = {10, 20, 40, 80, 160, 320, 640};
    static final double[] THREADS = {1, 2, 4, 8, 16, 32, 64};
    static final Noise NONE = (random, point, points) -> 0;

    static Noise lognormal(double sigma) {
        return (random, point, points) -> sigma * gaussian(random);
    }

    /** One fork in twenty is disturbed and takes 1.5 to 3.5 times as long. */
    static Noise disturbed(double sigma) {
        return (random, point, points) ->
                sigma * gaussian(random) + (random.nextInt(20) == 0 ? Math.log(1.5 + 2 * random.nextDouble()) : 0);
    }

    /** One fork in five compiles to code that is 30 % slower. */
    static Noise bimodal(double sigma) {
        return (random, point, points) -> sigma * gaussian(random) + (random.nextInt(5) == 0 ? Math.log(1.3) : 0);
    }

    /** Quiet at the start of the axis, noisy at its end. */
    static Noise growing(double sigma) {
        return (random, point, points) -> sigma * gaussian(random) * 1.6 * (point + 1) / points;
    }

    Curve curve(String name, DoubleUnaryOperator truth, long seed) {
        return curve(name, truth, seed, OptionalDouble.empty());
    }

    Curve curve(String name, DoubleUnaryOperator truth, long seed, OptionalDouble capacity) {
        SplittableRandom random = new SplittableRandom(seed * 31 + name.hashCode());
        List<Point> points = new ArrayList<>();
        for (int j = 0; j < x.length; j++) {
            double[] values = new double[forks];
            for (int i = 0; i < forks; i++) {
                values[i] = truth.applyAsDouble(x[j]) * Math.exp(noise.draw(random, j, x.length));
            }
            points.add(new Point(x[j], values));
        }
        String axis = kind == AxisKind.THREADS ? "threads" : kind == AxisKind.RATE ? "utilisation" : "items";
        Map<String, String> params = Map.of("seed", Long.toString(seed));
        return new Curve("bench." + name, "any", "", axis, kind, params, "p50", "ms/op", points, capacity);
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
