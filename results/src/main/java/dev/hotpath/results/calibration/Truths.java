package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Excess;
import dev.hotpath.results.scaling.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * The curves that a verdict must get right. Sizes run from {@value #FIRST} to {@value #LAST}; the mild ones exceed straight
 * growth by half at the last point, the others by what their formula gives.
 */
final class Truths {

    static final double FIRST = 10;
    static final double LAST = 640;

    /** In the geometric middle of the sizes. */
    private static final double KNEE = 80;

    private static final double MILD = 1.5;

    private Truths() {}

    /** Flat or straight or bending downwards: what nobody needs to be woken for. */
    static List<Truth> healthySizes() {
        return List.of(
                size("flat", x -> 5, Shape.FLAT),
                size("logarithm", x -> 1 + Math.log(x / FIRST), Shape.FLAT, Shape.LINEAR),
                size("square root", Math::sqrt, Shape.FLAT, Shape.LINEAR),
                size("affine", x -> 80 + x, Shape.LINEAR),
                size("proportional", x -> x, Shape.LINEAR));
    }

    static List<Truth> sickSizes() {
        List<Truth> truths = new ArrayList<>();
        truths.add(smooth("n log n", x -> x * Math.log(x), Double.NaN));
        truths.add(smooth("x^1.5", x -> 24 + Math.pow(x, 1.5) / 9, 1.5));
        truths.add(smooth("x²", x -> 24 + x * x / 80, 2));
        truths.add(smooth("x³", x -> 24 + x * x * x / 6400, 3));
        truths.add(hinge("hinge", x -> 24 + x / 5 + Math.max(0, x - KNEE)));
        truths.add(smooth("mild x^1.5", mild(x -> Math.pow(x, 1.5)), Double.NaN));
        truths.add(smooth("mild x²", mild(x -> x * x), Double.NaN));
        truths.add(smooth("mild x³", mild(x -> x * x * x), Double.NaN));
        truths.add(hinge("mild hinge", mild(x -> Math.max(0, x - KNEE))));
        return truths;
    }

    /** Callers in a closed loop, and arrivals in an open one. */
    static List<Truth> loads() {
        return List.of(
                Truth.healthy("flat threads", AxisKind.THREADS, x -> 5, Shape.FLAT),
                Truth.bending("pool of 4", 4, x -> 8 * Math.max(1, x / 4), Shape.QUEUEING),
                Truth.bending("lock", 1, x -> x, Shape.QUEUEING),
                Truth.healthy("pool with think time", AxisKind.THREADS, Truths::thinking, Shape.QUEUEING),
                Truth.healthy(
                        "thrashing pool",
                        AxisKind.THREADS,
                        x -> Math.max(1, Math.pow(x / 4, 1.7)),
                        Shape.WORSE_THAN_QUEUEING),
                Truth.open("M/M/1", 1, x -> 1 / (1 - x), Shape.QUEUEING),
                Truth.open("M/D/1", 1, x -> 1 + x / (2 * (1 - x)), Shape.QUEUEING),
                Truth.open("M/M/4", 4, x -> 1 + wait(4, x), Shape.QUEUEING),
                Truth.open("M/M/10, servers not told", Double.NaN, x -> 1 + wait(10, x), Shape.QUEUEING),
                Truth.open("M/M/1 with retries", 1, x -> 1 + Math.pow(x / (1 - x), 2) / 2, Shape.WORSE_THAN_QUEUEING));
    }

    /** The mean wait in an M/M/c queue, in service times, by Erlang's formula as it is written in textbooks. */
    private static double wait(int servers, double utilisation) {
        double offered = servers * utilisation;
        double term = 1;
        double sum = 0;
        for (int busy = 0; busy < servers; busy++) {
            sum += term;
            term *= offered / (busy + 1);
        }
        double all = term / (1 - utilisation);
        return all / (sum + all) / (servers * (1 - utilisation));
    }

    /** Each shape that can be so large on a straight line, at just that size. */
    static List<Truth> planted(double excess, double[] x) {
        return List.of(
                planted("x^1.5", place -> Math.pow(place, 1.5), excess, x),
                planted("x²", place -> place * place, excess, x),
                planted("x³", place -> place * place * place, excess, x),
                planted("hinge", place -> Math.max(0, place - KNEE), excess, x));
    }

    /** A straight line with so much of a shape on it that the last point exceeds straight growth by that. */
    private static Truth planted(String name, DoubleUnaryOperator shape, double excess, double[] x) {
        double height = shape.applyAsDouble(LAST);
        double low = 0;
        double high = 1e9;
        for (int step = 0; step < 200; step++) {
            double middle = low == 0 ? Math.min(high, 1) / 2 : Math.sqrt(low * high);
            double[] y = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                y[j] = line(x[j]) + middle * shape.applyAsDouble(x[j]) / height;
            }
            if (Excess.along(AxisKind.SIZE, x, y) < excess) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double size = high;
        return smooth(name, place -> line(place) + size * shape.applyAsDouble(place) / height, Double.NaN);
    }

    private static DoubleUnaryOperator mild(DoubleUnaryOperator shape) {
        return planted("", shape, MILD, Design.sizes(7)).latency();
    }

    static double line(double x) {
        return 1 + 4 * x / LAST;
    }

    /** Exact mean value analysis of one server with random service times and callers that think three times as long. */
    private static double thinking(double callers) {
        double response = 1;
        double queue = 0;
        for (int n = 1; n <= callers; n++) {
            response = 1 + queue;
            queue = n * response / (response + 3);
        }
        return response;
    }

    private static Truth size(String name, DoubleUnaryOperator latency, Shape... shapes) {
        return Truth.healthy(name, AxisKind.SIZE, latency, shapes);
    }

    private static Truth smooth(String name, DoubleUnaryOperator latency, double exponent) {
        return new Truth(name, AxisKind.SIZE, latency, Set.of(Shape.SUPERLINEAR), exponent, Double.NaN, Double.NaN);
    }

    private static Truth hinge(String name, DoubleUnaryOperator latency) {
        return new Truth(
                name, AxisKind.SIZE, latency, Set.of(Shape.KNEE, Shape.SUPERLINEAR), Double.NaN, KNEE, Double.NaN);
    }
}
