package dev.hotpath.results.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What would break a page, and how little of it: for each factor the first of its steps that breaks the objective, worst first. */
public final class Premortem {

    /** A system that one factor of which can be changed. */
    public interface Trial {

        /** Runs the system with a factor at a value, everything else as it is. */
        Health observe(Factor factor, double value, int repetition) throws InterruptedException;
    }

    private final Objective objective;
    private final int observations;
    private final BooleanSupplier time;

    /**
     * @param observations at most for each factor; a bisection of 32 steps with its confirmations takes about 10
     * @param time whether there is time for another observation
     */
    public Premortem(Objective objective, int observations, BooleanSupplier time) {
        this.objective = objective;
        this.observations = observations;
        this.time = time;
    }

    /** All factors, the one of which least breaks the page first; then those that don't break it, and those not tried. */
    public List<Break> run(Trial trial, List<Factor> factors) throws InterruptedException {
        // As it is, the system is the same whatever the factor.
        Map<Integer, Boolean> asItIs = new HashMap<>();
        List<Break> breaks = new ArrayList<>();
        for (Factor factor : factors) {
            breaks.add(find(trial, factor, asItIs));
        }
        breaks.sort(Comparator.comparing(Break::kind).thenComparingDouble(Break::distance));
        return List.copyOf(breaks);
    }

    /** All in one sentence, in the order given. */
    public static String words(List<Break> breaks) {
        if (breaks.stream().anyMatch(each -> each.kind() == Break.Kind.BROKEN)) {
            return "the page does not keep its objective as it is";
        }
        List<String> dies = said(breaks, Break.Kind.BREAKS);
        List<String> holds = said(breaks, Break.Kind.HOLDS);
        String held = holds.isEmpty() ? "" : "does not break up to " + String.join("; up to ", holds);
        if (dies.isEmpty()) {
            return held.isEmpty() ? "there was no time to find out what breaks the page" : "the page " + held;
        }
        return "the page dies at " + String.join("; at ", dies) + (held.isEmpty() ? "" : "; it " + held);
    }

    private Break find(Trial trial, Factor factor, Map<Integer, Boolean> asItIs) throws InterruptedException {
        Bisection bisection = new Bisection(
                (step, repetition) -> {
                    Boolean known = step == 0 ? asItIs.get(repetition) : null;
                    if (known != null) {
                        return known;
                    }
                    boolean broken = objective.broken(trial.observe(factor, factor.steps()[step], repetition));
                    if (step == 0) {
                        asItIs.put(repetition, broken);
                    }
                    return broken;
                },
                factor.last(),
                observations,
                time);
        bisection.run();
        int first = bisection.firstBroken();
        int holding = bisection.lastHolding();
        int at = Math.min(first, factor.last());
        return new Break(
                factor.name(),
                kind(first, holding, factor.last()),
                factor.steps()[at],
                holding < 0 ? Double.NaN : factor.steps()[holding],
                bisection.confirmed(),
                bisection.monotone(),
                bisection.observations(),
                factor.distance(at),
                words(factor, first, holding));
    }

    private static Break.Kind kind(int first, int holding, int last) {
        if (first <= last) {
            return first == 0 ? Break.Kind.BROKEN : Break.Kind.BREAKS;
        }
        return holding == last ? Break.Kind.HOLDS : Break.Kind.UNTRIED;
    }

    /** Where steps between were not looked at, it may break at any of them. */
    private static String words(Factor factor, int first, int holding) {
        String at = factor.words().apply(factor.steps()[Math.min(first, factor.last())]);
        boolean open = holding >= 0 && first <= factor.last() && first - holding > 1;
        return open ? "somewhere between " + factor.words().apply(factor.steps()[holding]) + " and " + at : at;
    }

    private static List<String> said(List<Break> breaks, Break.Kind kind) {
        return breaks.stream()
                .filter(each -> each.kind() == kind)
                .map(each -> each.monotone() ? each.words() : each.words() + " (though not at every larger one)")
                .toList();
    }
}
