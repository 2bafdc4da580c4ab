package dev.hotpath.results.sweep;

import dev.hotpath.results.machine.Forks;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes curves of the results that were measured along sweeps, and says what the machine did meanwhile. */
public final class Curves {

    private final Surroundings surroundings;

    Curves(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * One curve a sweep that was measured at all, in the sweeps' order, of results of whose machine nothing more is known
     * than what they say themselves.
     *
     * @param results merged, so that each has all its forks
     */
    public static List<Curve> of(List<Sweep> sweeps, List<JmhResult> results) {
        return new Curves(Surroundings.UNKNOWN).along(sweeps, Forks.of(results));
    }

    /** One curve a sweep that was measured at all, in the sweeps' order. */
    List<Curve> along(List<Sweep> sweeps, List<Forks> places) {
        Map<String, Map<Map<String, String>, List<Forks>>> byBenchmark = new HashMap<>();
        places.forEach(p -> byBenchmark
                .computeIfAbsent(p.result().benchmark(), b -> new HashMap<>())
                .computeIfAbsent(p.result().params(), params -> new ArrayList<>())
                .add(p));
        List<Curve> curves = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            along(sweep, byBenchmark.getOrDefault(sweep.benchmark(), Map.of())).ifPresent(curves::add);
        }
        return curves;
    }

    private Optional<Curve> along(Sweep sweep, Map<Map<String, String>, List<Forks>> places) {
        List<Point> points = new ArrayList<>();
        List<Forks> measured = new ArrayList<>();
        Figures last = null;
        for (double x : sweep.points()) {
            Optional<Forks> place = at(sweep, x, places);
            Optional<Figures> figures = place.flatMap(
                    p -> Figures.of(p.result(), sweep.kind(), sweep.metric(), surroundings.withoutNeighbours()));
            if (figures.isPresent()) {
                last = figures.get();
                points.add(new Point(x, last.values().forks()));
                measured.add(place.get());
            }
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(sweep.curve(
                        last.statistic(),
                        last.values().unit(),
                        points,
                        surroundings.during(sweep.kind(), sweep.metric().isEmpty(), points, measured)));
    }

    private static Optional<Forks> at(Sweep sweep, double x, Map<Map<String, String>, List<Forks>> places) {
        Map<String, String> params = new TreeMap<>(sweep.params());
        if (!sweep.alongThreads()) {
            params.put(sweep.axis(), sweep.valueAt(x));
        }
        return places.getOrDefault(params, List.of()).stream()
                .filter(p -> !sweep.alongThreads() || p.result().threads() == (int) x)
                .findFirst();
    }
}
