package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * Where the time went: own time and wait of each component, healthy and sick. A request that is given up leaves its component
 * without a trace in the times; what the page's mean has above their sum is then given to the components in which requests
 * died, by their number, and no more than that many requests could have spent.
 */
final class Growth {

    private static final int DRAWS = 999;
    private static final double ASSUMED = 0.1;
    private static final int ASSUMED_FREEDOM = 4;
    private static final double GREW = 1.05;

    private final List<String> components;
    private final List<Observation> healthy;
    private final List<Observation> sick;

    Growth(List<String> components, List<Observation> healthy, List<Observation> sick) {
        this.components = components;
        this.healthy = healthy;
        this.sick = sick;
    }

    /** Milliseconds a request in a component. */
    static double in(String component, Observation run) {
        double own = run.spent().getOrDefault(component, Spent.NOTHING).totalMillis();
        int died = run.diedIn().getOrDefault(component, 0);
        if (died == 0) {
            return own;
        }
        double all = run.diedIn().values().stream().mapToInt(Integer::intValue).sum();
        double known =
                run.spent().values().stream().mapToDouble(Spent::totalMillis).sum();
        double most = all / run.requests() * Math.max(run.p99Millis(), run.meanMillis());
        double missing = Math.min(Math.max(0, run.meanMillis() - known), most);
        return own + missing * died / all;
    }

    /** All components, the one that grew most first; the share is of what the page's mean grew. */
    List<Victim> victims(long seed) {
        double noise = noise();
        SplittableRandom random = new SplittableRandom(seed);
        List<Victim> victims = new ArrayList<>();
        for (String component : components) {
            double before = mean(healthy, component);
            double after = mean(sick, component);
            victims.add(new Victim(component, before, after, share(before, after, noise, random)));
        }
        victims.sort(Comparator.comparingDouble(Victim::growthMillis).reversed());
        return List.copyOf(victims);
    }

    /**
     * What grew though the page did not: by more than 30 % and 5 % of the page, and more in every sick run than in any healthy one.
     */
    List<String> slack() {
        double page = page(healthy);
        List<String> slack = new ArrayList<>();
        for (String component : components) {
            double before = mean(healthy, component);
            double after = mean(sick, component);
            double most = each(healthy, component).max().orElse(0);
            double least = each(sick, component).min().orElse(0);
            if (after > 1.3 * before && after - before > 0.05 * page && least > most) {
                slack.add(component);
            }
        }
        return List.copyOf(slack);
    }

    private Interval share(double before, double after, double noise, SplittableRandom random) {
        double[] drawn = new double[DRAWS];
        double value = (after - before) / pageGrowth();
        for (int i = 0; i < DRAWS; i++) {
            double growth = drawn(after, sick, noise, random) - drawn(before, healthy, noise, random);
            double page = drawn(page(sick), sick, noise, random) - drawn(page(healthy), healthy, noise, random);
            drawn[i] = growth / (grew() ? Math.max(page, 1e-9) : pageGrowth());
        }
        Arrays.sort(drawn);
        return new Interval(
                value, Math.min(value, drawn[(int) (0.025 * DRAWS)]), Math.max(value, drawn[(int) (0.975 * DRAWS)]));
    }

    private static double drawn(double mean, List<Observation> runs, double noise, SplittableRandom random) {
        return mean * (1 + noise / Math.sqrt(runs.size()) * random.nextGaussian());
    }

    /** The relative standard deviation of one run: between repetitions, with a usual one for few of them. */
    private double noise() {
        double squares = ASSUMED * ASSUMED * ASSUMED_FREEDOM;
        int freedom = ASSUMED_FREEDOM;
        for (List<Observation> runs : List.of(healthy, sick)) {
            double mean = page(runs);
            for (Observation run : runs) {
                squares += Math.pow(run.meanMillis() / mean - 1, 2);
            }
            freedom += runs.size() - 1;
        }
        return Math.sqrt(squares / freedom);
    }

    /** A page that fails fast is no slower: shares are then of what grew within it. */
    private double pageGrowth() {
        if (grew()) {
            return page(sick) - page(healthy);
        }
        double within = components.stream()
                .mapToDouble(each -> Math.max(0, mean(sick, each) - mean(healthy, each)))
                .sum();
        return Math.max(within, 1e-9);
    }

    private boolean grew() {
        return page(sick) > GREW * page(healthy);
    }

    private static double page(List<Observation> runs) {
        return runs.stream().mapToDouble(Observation::meanMillis).average().orElse(Double.NaN);
    }

    private static double mean(List<Observation> runs, String component) {
        return each(runs, component).average().orElse(0);
    }

    private static DoubleStream each(List<Observation> runs, String component) {
        return runs.stream().mapToDouble(run -> in(component, run));
    }
}
