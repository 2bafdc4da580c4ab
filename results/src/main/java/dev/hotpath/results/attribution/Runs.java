package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** What was observed so far, and how much more may be. */
final class Runs {

    private static final int MOST_AGAIN = 3;

    private final Experiment experiment;
    private final List<String> components;
    private final Budget budget;
    private final LongSupplier nanoTime;
    private final long start;
    private final Map<Arm, List<Observation>> kept = new LinkedHashMap<>();
    private int observations;
    private int late;
    private int again;

    Runs(Experiment experiment, Budget budget, LongSupplier nanoTime) {
        this.experiment = experiment;
        this.components = List.copyOf(experiment.components());
        this.budget = budget;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    List<String> components() {
        return components;
    }

    List<Observation> healthy() {
        return of(Arm.allOf(components));
    }

    List<Observation> sick() {
        return of(Arm.SICK);
    }

    List<Observation> with(String component) {
        return of(Arm.with(component));
    }

    List<Observation> allBut(String component) {
        return of(Arm.allBut(component, components));
    }

    List<Observation> of(Arm arm) {
        return kept.getOrDefault(arm, List.of());
    }

    /**
     * Runs an arm once more; again, under the same seed, when the load was not sent as scheduled, and then only the second counts. Where
     * that has happened often the machine is busy, and what time there is goes to other arms.
     */
    void take(Arm arm) throws InterruptedException {
        int repetition = of(arm).size();
        Observation observation = observe(arm, repetition);
        if (!observation.keptUp()) {
            late++;
            if (left() > 0 && again < MOST_AGAIN) {
                again++;
                observation = observe(arm, repetition);
                late += observation.keptUp() ? -1 : 0;
            }
        }
        kept.computeIfAbsent(arm, each -> new ArrayList<>()).add(observation);
    }

    private Observation observe(Arm arm, int repetition) throws InterruptedException {
        observations++;
        return experiment.observe(arm, repetition);
    }

    /** How many observations are left, by their number and by the time that those so far took. */
    int left() {
        int byNumber = budget.observations() - observations;
        if (observations == 0) {
            return byNumber;
        }
        double spent = nanoTime.getAsLong() - start;
        double each = spent / observations;
        double byTime = each > 0 ? (budget.time().toNanos() - spent) / each : byNumber;
        return (int) Math.max(0, Math.min(byNumber, byTime));
    }

    int observations() {
        return observations;
    }

    /** How many of those kept did not keep to their schedule. */
    int late() {
        return late;
    }
}
