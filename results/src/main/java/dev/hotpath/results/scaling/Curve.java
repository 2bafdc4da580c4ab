package dev.hotpath.results.scaling;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How long one operation takes along one axis, everything else held.
 *
 * @param benchmark the JMH name, package and class included
 * @param component the component on the hot path it stands for
 * @param does what one operation does, in words that can begin a sentence; empty when unknown
 * @param axis the name of the axis
 * @param kind what the axis counts
 * @param params the other parameters, by name
 * @param statistic which statistic of a fork: {@code p50}, {@code mean}, or {@code wait.mean} for a secondary metric
 * @param unit the unit of y, always time per operation, such as {@code us/op}
 * @param points ascending in x
 * @param capacity how many callers are served at once, where known: it predicts the knee of a threads axis
 * @param machine what the machine did meanwhile
 */
public record Curve(
        String benchmark,
        String component,
        String does,
        String axis,
        AxisKind kind,
        Map<String, String> params,
        String statistic,
        String unit,
        List<Point> points,
        OptionalDouble capacity,
        Machine machine) {

    /** Whether it is of known shape, and a run checks itself with it. */
    public boolean selfCheck() {
        return SelfCheck.is(benchmark, component);
    }

    /** A curve of whose machine nothing is known. */
    public Curve(
            String benchmark,
            String component,
            String does,
            String axis,
            AxisKind kind,
            Map<String, String> params,
            String statistic,
            String unit,
            List<Point> points,
            OptionalDouble capacity) {
        this(benchmark, component, does, axis, kind, params, statistic, unit, points, capacity, Machine.UNKNOWN);
    }
}
