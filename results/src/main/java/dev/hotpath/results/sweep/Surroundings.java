package dev.hotpath.results.sweep;

import dev.hotpath.results.machine.Cores;
import dev.hotpath.results.machine.Forks;
import dev.hotpath.results.machine.WallShares;
import dev.hotpath.results.machine.WithoutNeighbours;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Machine;
import dev.hotpath.results.scaling.Point;
import java.util.List;

/**
 * What is known of the machine that results were measured on.
 *
 * @param cores how many there were
 * @param neighbours how many of them others kept busy meanwhile; NaN when unknown
 */
record Surroundings(Cores cores, double neighbours) {

    /** Results say no more of it than they do themselves. */
    static final Surroundings UNKNOWN = new Surroundings(Cores.UNKNOWN, Double.NaN);

    WithoutNeighbours withoutNeighbours() {
        return new WithoutNeighbours(cores.usable());
    }

    /**
     * What the machine did while a curve was measured.
     *
     * @param byScore whether the score is judged, and not another metric
     * @param measured the forks at each of the points
     */
    Machine during(AxisKind kind, boolean byScore, List<Point> points, List<Forks> measured) {
        List<JmhResult> results = measured.stream().map(Forks::result).toList();
        WithoutNeighbours alone = withoutNeighbours();
        double takenOut = kind.underLoad() || !byScore
                ? 0
                : results.stream()
                        .mapToDouble(result -> alone.takenOut(Figures.statistic(result, kind), result))
                        .max()
                        .orElse(0);
        int bound = kind.underLoad() ? cores.boundFrom(results) : points.size();
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
}
