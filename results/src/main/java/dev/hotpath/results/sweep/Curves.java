package dev.hotpath.results.sweep;

import dev.hotpath.results.machine.Cores;
import dev.hotpath.results.machine.Forks;
import dev.hotpath.results.machine.WithoutNeighbours;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Machine;
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
        Map<String, List<Forks>> byBenchmark = new HashMap<>();
        places.forEach(p -> byBenchmark
                .computeIfAbsent(p.result().benchmark(), b -> new ArrayList<>())
                .add(p));
        List<Curve> curves = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            along(sweep, byBenchmark.getOrDefault(sweep.benchmark(), List.of())).ifPresent(curves::add);
        }
        return curves;
    }

    private Optional<Curve> along(Sweep sweep, List<Forks> places) {
        List<Point> points = new ArrayList<>();
        List<Forks> measured = new ArrayList<>();
        String statistic = null;
        String unit = null;
        for (double x : sweep.points()) {
            Forks place = at(sweep, x, places);
            if (place == null) {
                continue;
            }
            ForkStatistic chosen = statistic(sweep, place.result());
            Optional<ForkValues> values = values(sweep, chosen, place.result());
            if (values.isPresent()) {
                points.add(new Point(x, values.get().forks()));
                measured.add(place);
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
                sweep.capacity() == null ? OptionalDouble.empty() : OptionalDouble.of(sweep.capacity()),
                machine(sweep, points, measured)));
    }

    private Optional<ForkValues> values(Sweep sweep, ForkStatistic statistic, JmhResult result) {
        if (!sweep.metric().isEmpty()) {
            return statistic.of(result, sweep.metric());
        }
        return sweep.underLoad() ? statistic.of(result) : withoutNeighbours.of(statistic, result);
    }

    private Machine machine(Sweep sweep, List<Point> points, List<Forks> measured) {
        List<JmhResult> results = measured.stream().map(Forks::result).toList();
        boolean shortened = !sweep.underLoad() && sweep.metric().isEmpty();
        double takenOut = shortened
                ? results.stream()
                        .mapToDouble(withoutNeighbours::takenOut)
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
                bound < points.size() ? points.get(bound).x() : Double.NaN);
    }

    private static Forks at(Sweep sweep, double x, List<Forks> places) {
        Map<String, String> params = new TreeMap<>(sweep.params());
        if (!sweep.alongThreads()) {
            params.put(sweep.axis(), Sweep.written(x));
        }
        return places.stream()
                .filter(p -> p.result().params().equals(params)
                        && (!sweep.alongThreads() || p.result().threads() == (int) x))
                .findFirst()
                .orElse(null);
    }

    /**
     * Waiting is a matter of means: the laws of queueing speak of them, and an unfair queue has a median near zero while its
     * mean obeys the law. Work by size is judged by its median, which a pause does not move.
     */
    private static ForkStatistic statistic(Sweep sweep, JmhResult result) {
        return sweep.underLoad() || !sweep.metric().isEmpty() ? ForkStatistic.MEAN : ForkStatistic.firstChoice(result);
    }
}
