package dev.hotpath.results.sweep;

import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Machine;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Scales;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes curves of anybody's results: along the axis that their benchmark declares, that the user names, or else the numeric
 * parameter with the most values, threads included; a curve for each combination of everything else that varies.
 *
 * <p>Results are taken one by one, and only a figure a fork is kept of each, so that files may be larger than memory. The
 * same benchmark at the same place, in one file or several, is measured by all those forks.
 */
public final class FoundCurves {

    /** More names of metrics than anybody reads; a file of ever-new ones must not fill the memory. */
    private static final int METRICS = 1_000;

    private final Wanted wanted;
    private final Function<String, Optional<Scales>> declared;
    private final Function<String, String> does;
    private final Map<String, Places> byBenchmark = new LinkedHashMap<>();
    private final Set<String> metrics = new TreeSet<>();

    /**
     * What the user asks for.
     *
     * @param axis a parameter's name or {@code threads}; null to find it
     * @param kind what the axis counts; null for the axis' own
     * @param metric a secondary metric; null for what the benchmark declares, or its score
     */
    public record Wanted(String axis, AxisKind kind, String metric) {

        /** Nothing: everything is found. */
        public static final Wanted NOTHING = new Wanted(null, null, null);
    }

    /**
     * What there is.
     *
     * @param notes a line each on what the user might not expect: a choice between axes, results that are in no curve
     */
    public record Found(List<Curve> curves, List<String> notes) {}

    /**
     * @param declared how a benchmark says it scales, by its JMH name
     * @param does what a benchmark says it does, by its JMH name; empty where it does not
     */
    public FoundCurves(Wanted wanted, Function<String, Optional<Scales>> declared, Function<String, String> does) {
        this.wanted = wanted;
        this.declared = declared;
        this.does = does;
    }

    /** Takes a result. */
    public void add(JmhResult result) {
        add(result, Measured.of(result, metric(result.benchmark())));
    }

    /** Takes the forks of one place of a run, with what the run knows of them. */
    void add(Measured.Known known) {
        JmhResult result = known.forks().result();
        add(result, Measured.of(known, metric(result.benchmark())));
    }

    private void add(JmhResult result, Measured measured) {
        byBenchmark.computeIfAbsent(result.benchmark(), b -> new Places()).add(measured);
        if (metrics.size() < METRICS) {
            metrics.addAll(result.secondary().keySet());
        }
    }

    /** How many benchmarks there were results of. */
    public int benchmarks() {
        return byBenchmark.size();
    }

    /** The names of all secondary metrics. */
    public Set<String> metrics() {
        return metrics;
    }

    /** The names of all that could be an axis, were it measured at several numbers. */
    public Set<String> axes() {
        Set<String> names = new TreeSet<>();
        byBenchmark.values().forEach(places -> names.addAll(places.names()));
        return names;
    }

    /** The curves, in the order in which their benchmarks came. */
    public Found found() {
        List<Curve> curves = new ArrayList<>();
        Notes notes = new Notes();
        List<String> without = new ArrayList<>();
        byBenchmark.forEach((benchmark, places) -> {
            int before = curves.size();
            curves(benchmark, places, curves, notes);
            if (curves.size() == before) {
                without.add(benchmark);
            } else if (places.haveScoresOnly()) {
                notes.scoresOnly(benchmark);
            }
        });
        if (!without.isEmpty()) {
            notes.withoutCurve(without, wanted.axis());
        }
        return new Found(curves, notes.lines());
    }

    private void curves(String benchmark, Places places, List<Curve> curves, Notes notes) {
        Optional<Scales> scales = declared(benchmark).filter(s -> places.isAxis(s.along()));
        String axis = scales.map(Scales::along)
                .or(() -> Optional.ofNullable(wanted.axis()))
                .or(() -> longest(benchmark, places, notes))
                .orElse(null);
        if (axis == null) {
            return;
        }
        AxisKind byName = axis.equals(Sweep.THREADS) ? AxisKind.THREADS : AxisKind.SIZE;
        AxisKind kind =
                wanted.kind() != null ? wanted.kind() : scales.map(Scales::kind).orElse(byName);
        for (Line line : places.along(axis)) {
            Line.Drawn drawn = line.draw(kind);
            if (drawn.points().size() < 2) {
                continue;
            }
            if (drawn.points().size() < line.places().size()) {
                notes.incomplete(benchmark, axis, line, drawn);
            }
            Sweep sweep = new Sweep(
                    benchmark,
                    declared(benchmark).map(Scales::component).orElse(BenchmarkName.brief(benchmark)),
                    words(benchmark),
                    axis,
                    kind,
                    metric(benchmark),
                    scales.map(s -> capacity(s, line.others())).orElse(null),
                    line.others(),
                    drawn.points().stream().map(Point::x).toList());
            if (kind == AxisKind.THREADS && sweep.metric().isEmpty() && line.isAveraged()) {
                notes.averaged(benchmark);
            }
            Machine machine = line.machine(kind, sweep.metric().isEmpty(), drawn.points());
            curves.add(sweep.curve(drawn.statistic(), drawn.unit(), drawn.points(), machine));
        }
    }

    private static Optional<String> longest(String benchmark, Places places, Notes notes) {
        List<Places.Axis> axes = places.axes();
        if (axes.isEmpty()) {
            return Optional.empty();
        }
        Places.Axis best = axes.get(0);
        List<String> equals = axes.stream()
                .filter(a -> a != best && a.values() == best.values())
                .map(Places.Axis::name)
                .toList();
        if (!equals.isEmpty()) {
            notes.tie(benchmark, best, equals);
        }
        return Optional.of(best.name());
    }

    private Optional<Scales> declared(String benchmark) {
        return declared.apply(benchmark)
                .filter(s -> wanted.axis() == null || wanted.axis().equals(s.along()));
    }

    private String metric(String benchmark) {
        return wanted.metric() != null
                ? wanted.metric()
                : declared(benchmark).map(Scales::metric).orElse("");
    }

    private String words(String benchmark) {
        return wanted.metric() != null
                ? wanted.metric() + " of " + BenchmarkName.brief(benchmark)
                : does.apply(benchmark);
    }

    private static Double capacity(Scales scales, Map<String, String> params) {
        if (scales.capacity().isEmpty()) {
            return null;
        }
        return AxisValue.of(params.getOrDefault(scales.capacity(), scales.capacity()))
                .orElse(Double.NaN);
    }
}
