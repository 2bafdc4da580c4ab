package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.sweep.AxisValue;
import dev.hotpath.results.sweep.Sweep;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the user wants benchmarks to be swept, where that is other than they declare.
 *
 * @param axis a {@code @Param} or {@code threads}; null for what each declares
 * @param kind what the axis counts; null for what is declared, else threads for threads and size for anything else
 * @param points as the {@code @Param} writes them; empty for what is declared, else for the {@code @Param}'s own values
 */
public record Asked(String axis, AxisKind kind, List<String> points) {

    public Asked {
        points = List.copyOf(points);
    }

    /** The benchmark as it is asked to be swept; empty where it has no such axis, or none is known. */
    Optional<Benchmark> of(Benchmark benchmark) {
        Scales declared = benchmark.scales();
        String along = axis != null ? axis : declared == null ? null : declared.along();
        boolean threads = Sweep.THREADS.equals(along) && !benchmark.params().containsKey(along);
        if (along == null || !threads && !benchmark.params().containsKey(along)) {
            return Optional.empty();
        }
        boolean same = declared != null && declared.along().equals(along);
        if (same && kind == null && points.isEmpty() && (threads || declared.points().length > 0)) {
            return Optional.of(benchmark);
        }
        List<Value> values = values(benchmark, along, same ? declared.points() : new double[0]);
        AxisKind byName = threads ? AxisKind.THREADS : AxisKind.SIZE;
        Scaling scaling = new Scaling(
                declared == null ? shortName(benchmark.name()) : declared.component(),
                along,
                kind != null ? kind : same ? declared.kind() : byName,
                values.stream().mapToDouble(Value::number).toArray(),
                same ? declared.capacity() : "",
                same ? declared.metric() : "");
        return Optional.of(benchmark.scaling(
                scaling, threads ? null : values.stream().map(Value::text).toList()));
    }

    private record Value(String text, double number) {}

    private List<Value> values(Benchmark benchmark, String along, double[] declared) {
        List<Value> values = new ArrayList<>();
        if (points.isEmpty() && declared.length > 0) {
            for (double x : declared) {
                values.add(new Value(Sweep.written(x), x));
            }
            return values;
        }
        List<String> own = benchmark.params().getOrDefault(along, List.of());
        for (String text : points.isEmpty() ? own : points) {
            values.add(new Value(
                    text,
                    AxisValue.of(text)
                            .orElseThrow(() -> new CannotMeasure("'" + text + "' is no number to place " + along
                                    + " of " + benchmark.name() + " at; give numbers with --points"))));
        }
        if (values.size() < 2) {
            throw new CannotMeasure(
                    benchmark.name() + " has " + (own.isEmpty() ? "no values" : "only the value " + own.get(0)) + " of "
                            + along + " of its own; give 5 or more with --points");
        }
        values.sort(Comparator.comparingDouble(Value::number));
        return values;
    }

    private static String shortName(String benchmark) {
        int method = benchmark.lastIndexOf('.');
        return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }
}
