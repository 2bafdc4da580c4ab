package dev.hotpath.results.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/** Everywhere one benchmark was measured. */
final class Places {

    private final List<Measured> all = new ArrayList<>();

    /**
     * A name along which a curve can be drawn.
     *
     * @param values how many different ones, at least 2
     * @param span the largest ÷ the smallest; infinite from zero
     */
    record Axis(String name, long values, double span) {

        /** The most values first, then the widest, then parameters before threads, then by name. */
        static final Comparator<Axis> BEST_FIRST = Comparator.comparingLong(Axis::values)
                .thenComparingDouble(Axis::span)
                .reversed()
                .thenComparing(axis -> axis.name().equals(Sweep.THREADS))
                .thenComparing(Axis::name);
    }

    void add(Measured measured) {
        all.add(measured);
    }

    /** Whether raw data is missing somewhere. */
    boolean haveScoresOnly() {
        return all.stream().anyMatch(Measured::scoreOnly);
    }

    /** The parameters' names, and threads. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        all.forEach(measured -> names.addAll(measured.params().keySet()));
        names.add(Sweep.THREADS);
        return names;
    }

    /** The axes that there are, the best first. */
    List<Axis> axes() {
        List<Axis> axes = new ArrayList<>();
        for (String name : names()) {
            double[] values = values(name).toArray();
            if (values.length > 1) {
                double least = Math.max(0, DoubleStream.of(values).min().orElseThrow());
                axes.add(new Axis(
                        name, values.length, DoubleStream.of(values).max().orElseThrow() / least));
            }
        }
        axes.sort(Axis.BEST_FIRST);
        return axes;
    }

    /** Whether there are several numbers of that name and nothing else by it. */
    boolean isAxis(String name) {
        return values(name).count() > 1;
    }

    /**
     * The results along an axis, those with everything else alike together. Threads and modes are among what else there is
     * where there are several.
     */
    List<Line> along(String axis) {
        Set<String> others = names();
        others.add(Sweep.MODE);
        others.remove(axis);
        // Where a parameter is called like one of them, JMH's own must still be the same.
        if (isParameter(Sweep.THREADS)) {
            others.add(Measured.THEIR_THREADS);
        }
        if (isParameter(Sweep.MODE)) {
            others.add(Measured.THEIR_MODE);
        }
        others.removeIf(name -> !isParameter(name) && isTheSameEverywhere(name));
        Map<Map<String, String>, TreeMap<Double, List<Measured>>> lines = new LinkedHashMap<>();
        for (Measured measured : all) {
            OptionalDouble x = AxisValue.of(measured.value(axis));
            if (x.isPresent()) {
                lines.computeIfAbsent(values(measured, others), o -> new TreeMap<>())
                        .computeIfAbsent(x.getAsDouble(), p -> new ArrayList<>())
                        .add(measured);
            }
        }
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }

    /** The different numbers; none when something by that name is no number. */
    private DoubleStream values(String name) {
        List<OptionalDouble> values =
                all.stream().map(m -> AxisValue.of(m.value(name))).distinct().toList();
        return values.stream().allMatch(OptionalDouble::isPresent)
                ? values.stream().mapToDouble(OptionalDouble::getAsDouble)
                : DoubleStream.empty();
    }

    private boolean isParameter(String name) {
        return all.stream().anyMatch(m -> m.params().containsKey(name));
    }

    private boolean isTheSameEverywhere(String name) {
        return all.stream().map(m -> m.value(name)).distinct().count() == 1;
    }

    private static Map<String, String> values(Measured measured, Set<String> names) {
        Map<String, String> values = new TreeMap<>();
        names.stream()
                .filter(name -> Objects.nonNull(measured.value(name)))
                .forEach(name -> values.put(name, measured.value(name)));
        return values;
    }
}
