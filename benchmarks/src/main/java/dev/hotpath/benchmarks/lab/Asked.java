package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.sweep.AxisValue;
import dev.hotpath.results.sweep.Sweep;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * How the user wants benchmarks to be swept, where that is other than they declare.
 *
 * @param axis a {@code @Param} or {@code threads}; null for what each declares
 * @param kind what the axis counts; null for what is declared, else threads for threads and size for anything else
 * @param points as the {@code @Param} writes them; empty for what is declared, else for the {@code @Param}'s own values
 * @param supplied whether a benchmark that declares no points gets them from elsewhere, such as the user's files, and none that are
 *     asked for
 */
public record Asked(String axis, AxisKind kind, List<String> points, boolean supplied) {

    public Asked {
        points = List.copyOf(points);
    }

    /** Where every axis may be asked for at any points. */
    public Asked(String axis, AxisKind kind, List<String> points) {
        this(axis, kind, points, false);
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
        if (supplied && same && !threads && declared.points().length == 0) {
            return Optional.of(benchmark);
        }
        if (same && kind == null && points.isEmpty() && (threads || declared.points().length > 0)) {
            return Optional.of(benchmark);
        }
        SortedMap<Double, String> values = values(benchmark, along, same ? declared.points() : new double[0]);
        if (threads) {
            requireWhole(values.keySet());
        }
        AxisKind byName = threads ? AxisKind.THREADS : AxisKind.SIZE;
        Scaling scaling = new Scaling(
                declared == null ? BenchmarkName.brief(benchmark.name()) : declared.component(),
                along,
                kind != null ? kind : same ? declared.kind() : byName,
                values.keySet().stream().mapToDouble(x -> x).toArray(),
                same ? declared.capacity() : "",
                same ? declared.metric() : "");
        return Optional.of(benchmark.scaling(scaling, threads ? null : List.copyOf(values.values())));
    }

    private SortedMap<Double, String> values(Benchmark benchmark, String along, double[] declared) {
        SortedMap<Double, String> values = new TreeMap<>();
        if (points.isEmpty() && declared.length > 0) {
            DoubleStream.of(declared).forEach(x -> values.put(x, Sweep.written(x)));
            return values;
        }
        List<String> own = benchmark.params().getOrDefault(along, List.of());
        boolean plain = own.stream().allMatch(Asked::isPlain);
        for (String text : points.isEmpty() ? own : points) {
            double x = AxisValue.of(text).orElseThrow(() -> notAt(text, along, benchmark));
            values.put(x, plain ? Sweep.written(x) : text.strip());
        }
        if (values.size() < 2) {
            throw new CannotMeasure(
                    "a curve of %s needs 2 or more values of %s: give 5 or more, such as --points 1,2,4,8,16"
                            .formatted(benchmark.name(), along));
        }
        return values;
    }

    private static void requireWhole(Set<Double> threads) {
        if (threads.stream().anyMatch(n -> n < 1 || n != Math.rint(n))) {
            throw new CannotMeasure("threads are counted in whole numbers from 1: give such with --points");
        }
    }

    private static CannotMeasure notAt(String text, String along, Benchmark benchmark) {
        return new CannotMeasure("'%s' is no number along %s of %s: give numbers with --points"
                .formatted(text, along, benchmark.name()));
    }

    /** Whether it is written as {@link Sweep#written} does, which suits parameters of every type. */
    private static boolean isPlain(String text) {
        OptionalDouble number = AxisValue.of(text);
        return number.isPresent() && Sweep.written(number.getAsDouble()).equals(text);
    }
}
