package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Shape;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * A curve whose shape is known.
 *
 * @param name as the calibration table calls it
 * @param kind of its axis
 * @param latency at a place on the axis, without noise
 * @param shapes the verdicts that are right
 * @param exponent the power by which it grows; NaN where it has none
 * @param knee where it bends; NaN where it doesn't
 * @param servers how many serve, as the verdict is told; NaN where it isn't
 */
public record Truth(
        String name,
        AxisKind kind,
        DoubleUnaryOperator latency,
        Set<Shape> shapes,
        double exponent,
        double knee,
        double servers) {

    static Truth healthy(String name, AxisKind kind, DoubleUnaryOperator latency, Shape... shapes) {
        return new Truth(name, kind, latency, Set.of(shapes), Double.NaN, Double.NaN, Double.NaN);
    }

    /** Arrivals in an open loop. */
    static Truth open(String name, double servers, DoubleUnaryOperator latency, Shape shape) {
        return new Truth(name, AxisKind.RATE, latency, Set.of(shape), Double.NaN, Double.NaN, servers);
    }

    /** Callers who wait for one another from so many on. */
    static Truth bending(String name, double knee, DoubleUnaryOperator latency, Shape shape) {
        return new Truth(name, AxisKind.THREADS, latency, Set.of(shape), Double.NaN, knee, Double.NaN);
    }

    /** Whether a verdict that calls it nonlinear is right. */
    boolean nonlinear() {
        return shapes.iterator().next().nonlinear();
    }

    double[] at(double[] x) {
        double[] y = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            y[j] = latency.applyAsDouble(x[j]);
        }
        return y;
    }
}
