package dev.hotpath.benchmarks.ab;

import java.util.List;
import java.util.function.Function;

/**
 * All places to see which look changed, then those alone, by fresh pairs. How many there are of both is fixed before, or by the
 * clock, and never by what they show: looking again and again finds a change in the end.
 */
final class TwoSteps {

    private final Planned planned;
    private final Function<List<ForkRecord>, List<Place>> suspects;
    private final int pairs;

    /**
     * @param suspects the places that look changed by the forks of the first step
     * @param pairs of each place in each step, at most
     */
    TwoSteps(Planned planned, Function<List<ForkRecord>, List<Place>> suspects, int pairs) {
        this.planned = planned;
        this.suspects = suspects;
        this.pairs = pairs;
    }

    /** Measures what has not been measured before. */
    void measure(PairRun run, Budget budget) {
        // Whatever time a run that is gone on with has left: once it confirms, who is suspect is settled.
        if (!run.hasBegun(Phase.CONFIRMING)) {
            run.measure(
                    Phase.SCREENING,
                    planned.withCanary(planned.places()),
                    pairs,
                    budget.screening(),
                    budget.confirming());
        }
        List<Place> suspected = suspects.apply(run.taken());
        if (!suspected.isEmpty()) {
            run.measure(Phase.CONFIRMING, planned.withCanary(suspected), pairs, budget.confirming());
        }
    }
}
