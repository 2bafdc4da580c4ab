package dev.hotpath.results.sweep;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Makes curves of the results that were measured along sweeps. */
public final class Curves {

    private Curves() {}

    /**
     * One curve a sweep that was measured at all, in the sweeps' order.
     *
     * @param results merged, so that each has all its forks
     */
    public static List<Curve> of(List<Sweep> sweeps, List<JmhResult> results) {
        Map<String, List<JmhResult>> byBenchmark = new HashMap<>();
        results.forEach(r -> byBenchmark
                .computeIfAbsent(r.benchmark(), b -> new ArrayList<>())
                .add(r));
        List<Curve> curves = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            of(sweep, byBenchmark.getOrDefault(sweep.benchmark(), List.of())).ifPresent(curves::add);
        }
        return curves;
    }

    private static Optional<Curve> of(Sweep sweep, List<JmhResult> results) {
        List<Point> points = new ArrayList<>();
        String statistic = null;
        String unit = null;
        for (double x : sweep.points()) {
            JmhResult result = at(sweep, x, results);
            if (result == null) {
                continue;
            }
            ForkStatistic chosen = statistic(sweep, result);
            Optional<ForkValues> values =
                    sweep.metric().isEmpty() ? chosen.of(result) : chosen.of(result, sweep.metric());
            if (values.isPresent()) {
                points.add(new Point(x, values.get().forks()));
                statistic = sweep.metric().isEmpty() ? chosen.label() : sweep.metric() + "." + chosen.label();
                unit = values.get().unit();
            }
        }
        if (points.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Curve(
                sweep.benchmark(),
                sweep.component(),
                sweep.does(),
                sweep.axis(),
                sweep.kind(),
                sweep.params(),
                statistic,
                unit,
                points,
                sweep.capacity() == null ? OptionalDouble.empty() : OptionalDouble.of(sweep.capacity())));
    }

    private static JmhResult at(Sweep sweep, double x, List<JmhResult> results) {
        Map<String, String> params = new TreeMap<>(sweep.params());
        if (!sweep.alongThreads()) {
            params.put(sweep.axis(), Sweep.written(x));
        }
        return results.stream()
                .filter(r -> r.params().equals(params) && (!sweep.alongThreads() || r.threads() == (int) x))
                .findFirst()
                .orElse(null);
    }

    /**
     * Waiting is a matter of means: the laws of queueing speak of them, and an unfair queue has a median near zero while its
     * mean obeys the law. Work by size is judged by its median, which a pause does not move.
     */
    private static ForkStatistic statistic(Sweep sweep, JmhResult result) {
        boolean waiting = sweep.kind() == AxisKind.THREADS || sweep.kind() == AxisKind.RATE;
        return waiting || !sweep.metric().isEmpty() ? ForkStatistic.MEAN : ForkStatistic.firstChoice(result);
    }
}
