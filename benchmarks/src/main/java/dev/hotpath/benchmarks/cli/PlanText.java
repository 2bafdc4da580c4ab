package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.report.Printable;
import dev.hotpath.results.sweep.Sweep;
import java.io.PrintStream;
import java.time.Duration;
import java.util.stream.Collectors;

/** Says what would run and how long it would take. */
final class PlanText {

    private final PrintStream out;

    PlanText(PrintStream out) {
        this.out = out;
    }

    /**
     * @param round how long one round is expected to take
     * @param rounds how many there would be
     * @param budget null when there is none
     */
    void print(Plan plan, Duration round, int rounds, Duration budget) {
        for (Sweep sweep : plan.sweeps()) {
            out.println(Printable.of(sweep.component() + "  " + BenchmarkName.label(sweep.benchmark(), sweep.params())
                    + "  " + sweep.axis() + " "
                    + sweep.points().stream().map(sweep::valueAt).collect(Collectors.joining(", "))));
        }
        int curves = plan.sweeps().size();
        out.println();
        out.println(curves + (curves == 1 ? " curve, " : " curves, ") + plan.trialsPerRound()
                + " trials a round, about " + Durations.words(round) + " a round; " + rounds
                + (rounds == 1 ? " round" : " rounds")
                + (budget == null ? "" : " in " + Durations.words(budget)) + ", "
                + Durations.words(round.multipliedBy(rounds))
                + " in all; seed " + plan.seed());
    }
}
