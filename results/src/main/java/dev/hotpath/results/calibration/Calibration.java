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
 */
public final class Calibration {

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
            rates.add(cell(new Cell(truth, noise, design), grid.healthyCurves(), null));
        }
        // An oracle with fewer false alarms than could have been counted would be compared with nobody.
        double least = 1.0 / Math.max(1, grid.healthyCurves() * grid.healthy().size());
        double falseAlarms = Math.max(
                least,
                rates.stream().mapToDouble(Rates::calledNonlinear).average().orElse(least));
        KnownNoise known = grid.sick().isEmpty() ? null : KnownNoise.of(noise, design.forks(), seed);
        for (Truth truth : grid.sick()) {
            Cell cell = new Cell(truth, noise, design);
            rates.add(cell(cell, grid.sickCurves(), new Oracle(cell, known, falseAlarms, seed)));
        }
        for (Truth truth : grid.loads()) {
            rates.add(cell(new Cell(truth, noise, design), grid.sickCurves(), null));
        }
        return rates;
    }

    private Rates cell(Cell cell, int curves, Oracle oracle) {
        record Seen(Verdict verdict, Map<String, Answer> answers, Boolean oracle) {}
        List<Seen> seen = IntStream.range(0, curves)
                .parallel()
                .mapToObj(number -> {
                    Curve curve = cell.curve(seed, number);
                    Map<String, Answer> answers = new HashMap<>();
                    others.forEach(method -> answers.put(method.name(), method.judge(curve)));
                    return new Seen(
                            judge.judge(List.of(curve)).get(0), answers, oracle == null ? null : oracle.finds(curve));
                })
                .toList();
        Tally tally = new Tally(cell);
        for (Seen one : seen) {
            tally.ours(one.verdict());
            one.answers().forEach(tally::theirs);
            if (one.oracle() != null) {
                tally.oracle(one.oracle());
            }
        }
        Rates rates = tally.rates();
        done.accept(rates);
        return rates;
    }
}
