package dev.hotpath.results.sweep;

import dev.hotpath.results.machine.Cores;
import dev.hotpath.results.machine.Forks;
import dev.hotpath.results.machine.WallShares;
import dev.hotpath.results.machine.WithoutNeighbours;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Machine;
import dev.hotpath.results.scaling.Point;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes curves of the results that were measured along sweeps, and says what the machine did meanwhile. */
public final class Curves {

    private final Cores cores;
    private final double neighbours;
    private final WithoutNeighbours withoutNeighbours;

    /** @param neighbours how many cores others kept busy meanwhile; NaN when unknown */
    Curves(Cores cores, double neighbours) {
        this.cores = cores;
        this.neighbours = neighbours;
        this.withoutNeighbours = new WithoutNeighbours(cores.usable());
    }

    /**
     * One curve a sweep that was measured at all, in the sweeps' order, of results of whose machine nothing more is known
     * than what they say themselves.
     *
     * @param results merged, so that each has all its forks
     */
    public static List<Curve> of(List<Sweep> sweeps, List<JmhResult> results) {
        return new Curves(Cores.UNKNOWN, Double.NaN).along(sweeps, Forks.of(results));
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
            Optional<Figures> figures =
                    place.flatMap(p -> Figures.of(p.result(), sweep.kind(), sweep.metric(), withoutNeighbours));
            if (figures.isPresent()) {
                last = figures.get();
                points.add(new Point(x, last.values().forks()));
                measured.add(place.get());
            }
        }
        return points.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sweep.curve(last.statistic(), last.values().unit(), points, machine(sweep, points, measured)));
    }

    private Machine machine(Sweep sweep, List<Point> points, List<Forks> measured) {
        List<JmhResult> results = measured.stream().map(Forks::result).toList();
        boolean shortened = !sweep.underLoad() && sweep.metric().isEmpty();
        double takenOut = shortened
                ? results.stream()
                        .mapToDouble(result -> withoutNeighbours.takenOut(ForkStatistic.firstChoice(result), result))
                        .max()
                        .orElse(0)
                : 0;
        int bound = sweep.underLoad() ? cores.boundFrom(results) : points.size();
        return new Machine(
                Forks.together(measured, Forks::rounds).size(),
                Forks.together(measured, Forks::leftOut).size(),
                Forks.together(measured, Forks::kept).size(),
                measured.stream().mapToDouble(Forks::slowdown).max().orElse(1),
                takenOut,
                neighbours,
                cores.effective(),
                bound < points.size() ? points.get(bound).x() : Double.NaN,
                results.stream().anyMatch(result -> WallShares.of(result).isPresent()));
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
