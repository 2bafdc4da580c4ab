package dev.hotpath.results.sweep;

import dev.hotpath.results.scaling.AxisKind;
import java.util.List;
import java.util.Map;

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
        List<Double> points) {

    /** A plan that was recorded before benchmarks said what they do has nothing there. */
    public Sweep {
        does = does == null ? "" : does;
    }

    /** The name of the axis that counts JMH's worker threads. */
    public static final String THREADS = "threads";

    /** A number as it is written in a {@code @Param}: {@code 10}, not {@code 10.0}. */
    public static String written(double x) {
        return x == Math.rint(x) && Math.abs(x) < 1e15 ? Long.toString((long) x) : Double.toString(x);
    }

    public boolean alongThreads() {
        return axis.equals(THREADS);
    }

    /** Whether callers are added along the axis, who wait for one another, rather than work for each. */
    boolean underLoad() {
        return kind == AxisKind.THREADS || kind == AxisKind.RATE;
    }
}
