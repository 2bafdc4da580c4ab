package dev.hotpath.results.attribution;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What is read off the same healthy and sick runs without any counterfactual: the usual ways to blame a component. Each ranks only
 * components in which time is spent.
 */
final class Baselines {

    static final String SELF_TIME = "largest self time";
    static final String GROWTH = "largest growth";
    static final String Z_SCORE = "largest z-score";

    /** The spread between runs that is assumed where there is but one, as a share. */
    private static final double USUAL = 0.1;

    private final List<Observation> healthy;
    private final List<Observation> sick;

    Baselines(List<Observation> healthy, List<Observation> sick) {
        this.healthy = healthy;
        this.sick = sick;
    }

    /** The ranking of each, most suspect first. */
    Map<String, List<String>> rankings(List<String> components) {
        List<String> timed = components.stream()
                .filter(component -> mean(healthy, component) > 0 || mean(sick, component) > 0)
                .toList();
        Map<String, List<String>> rankings = new LinkedHashMap<>();
        rankings.put(SELF_TIME, by(timed, this::own));
        rankings.put(GROWTH, by(timed, component -> mean(sick, component) - mean(healthy, component)));
        rankings.put(Z_SCORE, by(timed, this::score));
        return rankings;
    }

    private double own(String component) {
        return sick.stream()
                .mapToDouble(run ->
                        run.spent().getOrDefault(component, Spent.NOTHING).ownMillis())
                .average()
                .orElse(0);
    }

    private double score(String component) {
        double before = mean(healthy, component);
        double squares = healthy.stream()
                .mapToDouble(run -> Math.pow(Growth.in(component, run) - before, 2))
                .sum();
        double spread = Math.sqrt(squares / Math.max(1, healthy.size() - 1));
        return (mean(sick, component) - before) / Math.max(spread, USUAL * before + 1e-3);
    }

    private static double mean(List<Observation> runs, String component) {
        return runs.stream()
                .mapToDouble(run -> Growth.in(component, run))
                .average()
                .orElse(0);
    }

    private static List<String> by(List<String> components, ToDoubleFunction<String> suspect) {
        return components.stream()
                .sorted(Comparator.comparingDouble(suspect).reversed())
                .toList();
    }
}
