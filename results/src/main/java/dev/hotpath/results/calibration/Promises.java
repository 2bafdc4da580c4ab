package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tries the statement with which a verdict says what it could have missed. */
public final class Promises {

    private static final Truth STRAIGHT = Truth.healthy("straight", AxisKind.SIZE, Truths::line, Shape.LINEAR);

    private final Judge judge;
    private final long seed;
    private final Consumer<String> done;

    /** @param done told of each noise and design as it ends */
    public Promises(Judge judge, long seed, Consumer<String> done) {
        this.judge = judge;
        this.seed = seed;
        this.done = done;
    }

    /** For every noise and design of a grid and every shape that can be planted; those that nothing could show are left out. */
    public List<Promise> of(Grid grid) {
        List<Promise> promises = new ArrayList<>();
        for (Design design : grid.designs()) {
            for (Noise noise : grid.noises()) {
                // What a quiet curve promises, a loud one never did.
                double excess =
                        noise.alike() ? promised(new Cell(STRAIGHT, noise, design), grid.sickCurves()) : Double.NaN;
                if (Double.isFinite(excess)) {
                    Truths.planted(excess, Design.sizes(design.points()))
                            .forEach(truth -> promises.add(
                                    kept(new Cell(truth, noise, design), excess, grid.sickCurves(), grid.times())));
                }
                done.accept("what could be missed under " + noise.name());
            }
        }
        return promises;
    }

    private double promised(Cell cell, int curves) {
        double[] sizes = verdicts(cell, 0, curves)
                .mapToDouble(Verdict::detectable)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return sizes.length < curves / 2 ? Double.NaN : sizes[sizes.length / 2];
    }

    private Promise kept(Cell cell, double excess, int curves, int times) {
        long found = found(cell, 0, curves);
        Promise promise = promise(cell, excess, curves, found);
        int more = Calibration.MORE;
        for (int had = curves; more * had <= times * curves && Limits.undecided(promise); had *= more) {
            found += found(cell, had, more * had);
            promise = promise(cell, excess, more * had, found);
        }
        return promise;
    }

    private static Promise promise(Cell cell, double excess, int curves, long found) {
        return new Promise(
                cell.truth().name(),
                cell.noise().name(),
                cell.design().points(),
                cell.design().forks(),
                excess,
                curves,
                found / (double) curves);
    }

    private long found(Cell cell, int from, int to) {
        return verdicts(cell, from, to)
                .filter(verdict -> Boolean.TRUE.equals(verdict.shape().nonlinear()))
                .count();
    }

    private Stream<Verdict> verdicts(Cell cell, int from, int to) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(
                        number -> judge.judge(List.of(cell.curve(seed, number))).get(0));
    }
}
