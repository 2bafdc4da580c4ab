package dev.hotpath.results.sweep;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Scales;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Finds along which axes foreign results were measured: as their benchmark declares it, as the user says, or else along the
 * numeric parameter with the most values, threads included.
 */
public final class FoundSweeps {

    private final String axis;
    private final AxisKind kind;
    private final Function<String, Optional<Scales>> declared;
    private final Function<String, String> does;

    /**
     * @param axis as the user names it; null to find it
     * @param kind as the user names it; null for the axis' own
     * @param declared how a benchmark says it scales, by its JMH name
     * @param does what a benchmark says it does, by its JMH name; empty where it does not
     */
    public FoundSweeps(
            String axis, AxisKind kind, Function<String, Optional<Scales>> declared, Function<String, String> does) {
        this.axis = axis;
        this.kind = kind;
        this.declared = declared;
        this.does = does;
    }

    /** The sweeps in the results, in the order in which their benchmarks come. */
    public List<Sweep> in(List<JmhResult> results) {
        Map<String, List<JmhResult>> byBenchmark = new LinkedHashMap<>();
        results.forEach(r -> byBenchmark
                .computeIfAbsent(r.benchmark(), b -> new ArrayList<>())
                .add(r));
        List<Sweep> sweeps = new ArrayList<>();
        byBenchmark.forEach((benchmark, ofBenchmark) -> sweeps.addAll(of(benchmark, ofBenchmark)));
        return sweeps;
    }

    private List<Sweep> of(String benchmark, List<JmhResult> results) {
        Optional<Scales> scales = declared.apply(benchmark).filter(s -> axis == null || axis.equals(s.along()));
        String along = scales.map(Scales::along).orElse(axis == null ? longest(results) : axis);
        if (along == null) {
            return List.of();
        }
        Map<Map<String, String>, TreeSet<Double>> pointsByOthers = new LinkedHashMap<>();
        for (JmhResult result : results) {
            OptionalDouble x = value(result, along);
            if (x.isPresent()) {
                Map<String, String> others = new TreeMap<>(result.params());
                others.remove(along);
                pointsByOthers.computeIfAbsent(others, o -> new TreeSet<>()).add(x.getAsDouble());
            }
        }
        AxisKind by = along.equals(Sweep.THREADS) ? AxisKind.THREADS : AxisKind.SIZE;
        List<Sweep> sweeps = new ArrayList<>();
        pointsByOthers.forEach((others, points) -> {
            if (points.size() > 1) {
                sweeps.add(new Sweep(
                        benchmark,
                        scales.map(Scales::component).orElse(shortName(benchmark)),
                        does.apply(benchmark),
                        along,
                        kind != null ? kind : scales.map(Scales::kind).orElse(by),
                        scales.map(Scales::metric).orElse(""),
                        scales.map(s -> capacity(s, others)).orElse(null),
                        others,
                        List.copyOf(points)));
            }
        });
        return sweeps;
    }

    private static Double capacity(Scales scales, Map<String, String> params) {
        if (scales.capacity().isEmpty()) {
            return null;
        }
        return number(params.getOrDefault(scales.capacity(), scales.capacity())).orElse(Double.NaN);
    }

    /** The axis with the most values; null when none has two. */
    private static String longest(List<JmhResult> results) {
        Set<String> names = new LinkedHashSet<>();
        results.forEach(r -> names.addAll(r.params().keySet()));
        names.add(Sweep.THREADS);
        String longest = null;
        long most = 1;
        for (String name : names) {
            boolean numeric = results.stream().allMatch(r -> value(r, name).isPresent());
            long values = results.stream().map(r -> value(r, name)).distinct().count();
            if (numeric && values > most) {
                longest = name;
                most = values;
            }
        }
        return longest;
    }

    private static OptionalDouble value(JmhResult result, String name) {
        if (name.equals(Sweep.THREADS) && !result.params().containsKey(name)) {
            return OptionalDouble.of(result.threads());
        }
        return number(result.params().get(name));
    }

    private static OptionalDouble number(String text) {
        try {
            double value = text == null ? Double.NaN : Double.parseDouble(text);
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private static String shortName(String benchmark) {
        int method = benchmark.lastIndexOf('.');
        return benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }
}
