package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Measures the verdict's error rates on curves of which the truth is known, beside other methods' on the same curves. The same
 * seed gives the same rates, however many cores there are. Each curve is judged alone: judged together, sick curves would make
 * it easier for each other (Benjamini and Hochberg correct for the share of them).
 *
 * <p>A cell with a figure that keeps what is promised of it by less than 1.645 standard errors, or misses it by less than 3.3, is
 * judged on {@value #MORE} times as many curves, and if need be once more, where the grid allows it. This is laid down beforehand and for all cells alike: of two thousand cells that
 * keep their promise by little many would seem to break it on few curves, and the other way round.
 */
public final class Calibration {

    /** A cell that is undecided gets so many times as many curves, and again. */
    static final int MORE = 4;

    private final Judge judge;
    private final List<Method> others;
    private final long seed;
    private final Consumer<Rates> done;

    /**
     * @param judge whose verdicts are measured
     * @param others judged on the same curves
     * @param seed of the curves
     * @param done told of each cell as it ends
     */
    public Calibration(Judge judge, List<Method> others, long seed, Consumer<Rates> done) {
        this.judge = judge;
        this.others = List.copyOf(others);
        this.seed = seed;
        this.done = done;
    }

    /** The rates of every cell of the grid, each noise's healthy truths first. */
    public List<Rates> of(Grid grid) {
        List<Rates> all = new ArrayList<>();
        for (Design design : grid.designs()) {
            for (Noise noise : grid.noises()) {
                all.addAll(under(noise, design, grid));
            }
        }
        return all;
    }

    private List<Rates> under(Noise noise, Design design, Grid grid) {
        List<Rates> rates = new ArrayList<>();
        for (Truth truth : grid.healthy()) {
            rates.add(cell(new Cell(truth, noise, design), grid.healthyCurves(), grid.times(), null));
        }
        // A test's false alarms are those under the truth on which it has most; an oracle with fewer than could have
        // been counted
        // would be compared with nobody.
        double least = 1.0 / Math.max(1, rates.stream().mapToInt(Rates::curves).sum());
        double falseAlarms = Math.max(
                least, rates.stream().mapToDouble(Rates::calledNonlinear).max().orElse(least));
        // Without healthy curves our own false alarms are not known, and under a noise that differs from curve to curve
        // one
        // critical value for all of them is no limit.
        boolean limited = noise.alike() && !grid.healthy().isEmpty();
        KnownNoise known = grid.sick().isEmpty() || !limited ? null : KnownNoise.of(noise, design, seed);
        for (Truth truth : grid.sick()) {
            Cell cell = new Cell(truth, noise, design);
            Oracle oracle = limited ? new Oracle(cell, known, falseAlarms, seed) : null;
            rates.add(cell(cell, grid.sickCurves(), grid.times(), oracle));
        }
        for (Truth truth : grid.loads()) {
            rates.add(cell(new Cell(truth, noise, design), grid.sickCurves(), grid.times(), null));
        }
        return rates;
    }

    /** Where a figure lies too near to its limit to be told from it, there are more curves. */
    private Rates cell(Cell cell, int curves, int times, Oracle oracle) {
        Tally tally = new Tally(cell);
        Rates rates = judged(cell, 0, curves, oracle, tally);
        for (int had = curves; MORE * had <= times * curves && Limits.undecided(rates); had *= MORE) {
            rates = judged(cell, had, MORE * had, oracle, tally);
        }
        done.accept(rates);
        return rates;
    }

    private Rates judged(Cell cell, int from, int to, Oracle oracle, Tally tally) {
        record Seen(Verdict verdict, Map<String, Answer> answers, Boolean oracle) {}
        List<Seen> seen = IntStream.range(from, to)
                .parallel()
                .mapToObj(number -> {
                    Curve curve = cell.curve(seed, number);
                    Map<String, Answer> answers = new HashMap<>();
                    others.forEach(method -> answers.put(method.name(), method.judge(curve)));
                    return new Seen(
                            judge.judge(List.of(curve)).get(0), answers, oracle == null ? null : oracle.finds(curve));
                })
                .toList();
        for (Seen one : seen) {
            tally.ours(one.verdict());
            one.answers().forEach(tally::theirs);
            if (one.oracle() != null) {
                tally.oracle(one.oracle());
            }
        }
        return tally.rates();
    }
}
