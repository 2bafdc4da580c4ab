package dev.hotpath.benchmarks.lab;

import java.time.Duration;
import java.util.Comparator;

/** How long a plan takes and may take, by its benchmarks' settings. */
public final class PlanTimes {

    /** What starting the servers takes where their binaries are still to be unpacked. */
    private static final Duration OPENING = Duration.ofSeconds(12);

    /** What judging and recording take in the end. */
    static final Duration CLOSING = Duration.ofSeconds(6);

    private static final Duration LEAST_TIMEOUT = Duration.ofMinutes(2);

    /** What starting a fork and its set-up take beside what it measures. */
    private static final Duration STARTING = Duration.ofSeconds(30);

    private PlanTimes() {}

    /** How long one round takes. */
    public static Duration round(Plan plan) {
        return Duration.ofMillis((long) (1_000 * new Estimates(plan).seconds(plan.round(1))));
    }

    /** When a trial has surely hung: long after it should have ended. */
    public static Duration trialTimeout(Plan plan) {
        Duration longest = plan.round(1).stream()
                .map(plan::longest)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration enough = longest.multipliedBy(2).plus(STARTING);
        return enough.compareTo(LEAST_TIMEOUT) > 0 ? enough : LEAST_TIMEOUT;
    }

    /**
     * How many rounds a budget is enough for, one at the least.
     *
     * @param reserve what is kept for what follows the verdicts, where there is time for it beside the first round
     */
    public static int rounds(Plan plan, Duration budget, Duration reserve) {
        Duration round = round(plan);
        Duration left = budget.minus(OPENING).minus(CLOSING);
        if (left.minus(round).compareTo(reserve) >= 0) {
            left = left.minus(reserve);
        }
        return (int) Math.max(1, left.toMillis() / Math.max(1, round.toMillis()));
    }

    /** The least budget in which every point is measured once. */
    public static Duration leastBudget(Plan plan) {
        return round(plan).plus(OPENING).plus(CLOSING);
    }
}
