package dev.hotpath.results.sweep;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Map<String, Map<Map<String, String>, List<JmhResult>>> byBenchmark = new HashMap<>();
        results.forEach(r -> byBenchmark
                .computeIfAbsent(r.benchmark(), b -> new HashMap<>())
                .computeIfAbsent(r.params(), p -> new ArrayList<>())
                .add(r));
        List<Curve> curves = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            of(sweep, byBenchmark.getOrDefault(sweep.benchmark(), Map.of())).ifPresent(curves::add);
        }
        return curves;
    }

    private static Optional<Curve> of(Sweep sweep, Map<Map<String, String>, List<JmhResult>> results) {
        List<Point> points = new ArrayList<>();
        Figures last = null;
        for (double x : sweep.points()) {
            Optional<Figures> figures =
                    at(sweep, x, results).flatMap(result -> Figures.of(result, sweep.kind(), sweep.metric()));
            if (figures.isPresent()) {
                last = figures.get();
                points.add(new Point(x, last.values().forks()));
            }
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(sweep.curve(last.statistic(), last.values().unit(), points));
    }

    private static Optional<JmhResult> at(Sweep sweep, double x, Map<Map<String, String>, List<JmhResult>> results) {
        Map<String, String> params = new TreeMap<>(sweep.params());
        if (!sweep.alongThreads()) {
            params.put(sweep.axis(), sweep.valueAt(x));
        }
        return results.getOrDefault(params, List.of()).stream()
                .filter(r -> !sweep.alongThreads() || r.threads() == (int) x)
                .findFirst();
    }
}
