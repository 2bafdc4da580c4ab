package dev.hotpath.results.sweep;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Machine;
import dev.hotpath.results.scaling.Point;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * One benchmark measured along one axis, everything else held: what becomes one curve.
 *
 * @param benchmark the JMH name, package and class included
 * @param component the component on the hot path it stands for
 * @param does what one operation does, in words that can begin a sentence; empty when unknown
 * @param axis the {@code @Param} that is swept, or {@link #THREADS}
 * @param kind what the axis counts
 * @param metric the secondary metric that is judged; empty for the benchmark's score
 * @param capacity how many callers are served at once; null when unknown
 * @param params the other parameters, by name
 * @param points where on the axis, ascending
 * @param values the points as the {@code @Param} writes them, such as {@code 16KB}; null where as plain numbers, and for threads
 */
public record Sweep(
        String benchmark,
        String component,
        String does,
        String axis,
        AxisKind kind,
        String metric,
        Double capacity,
        Map<String, String> params,
        List<Double> points,
        List<String> values) {

    /** A plan that was recorded before benchmarks said what they do has nothing there. */
    public Sweep {
        does = does == null ? "" : does;
    }

    /** Along points that are written as plain numbers. */
    public Sweep(
            String benchmark,
            String component,
            String does,
            String axis,
            AxisKind kind,
            String metric,
            Double capacity,
            Map<String, String> params,
            List<Double> points) {
        this(benchmark, component, does, axis, kind, metric, capacity, params, points, null);
    }

    /** The name of the axis that counts JMH's worker threads. */
    public static final String THREADS = "threads";

    /** The name among a curve's parameters of the mode, where its benchmark was measured in several. */
    public static final String MODE = "mode";

    /** A number as it is written in a {@code @Param}: {@code 10}, not {@code 10.0}. */
    public static String written(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }

    /** What the axis' {@code @Param} is at a point. */
    public String valueAt(double x) {
        return values == null ? written(x) : values.get(points.indexOf(x));
    }

    /** Whether the axis is JMH's worker threads; a {@code @Param} of that name has {@link #values}. */
    public boolean alongThreads() {
        return axis.equals(THREADS) && values == null;
    }

    Curve curve(String statistic, String unit, List<Point> measured, Machine machine) {
        return new Curve(
                benchmark,
                component,
                does,
                axis,
                kind,
                params,
                statistic,
                unit,
                measured,
                capacity == null ? OptionalDouble.empty() : OptionalDouble.of(capacity),
                machine);
    }

    /** Whether callers are added along the axis, who wait for one another, rather than work for each. */
    boolean underLoad() {
        return kind.underLoad();
    }
}
