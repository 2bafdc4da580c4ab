package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.sweep.AxisValue;
import dev.hotpath.results.sweep.Sweep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;

/** Turns the benchmarks of a catalog into a plan. */
public final class Planner {

    private final Catalog catalog;
    private final List<Double> supplied;
    private final Benchmark control;
    private final Set<Part> theirs;

    /**
     * @param catalog the benchmarks to choose from
     * @param supplied the points for benchmarks whose points come from outside; none of those is planned when empty
     */
    public Planner(Catalog catalog, List<Double> supplied) {
        this(catalog, supplied, catalog, Set.of());
    }

    /** @param controls where the benchmark is that runs in between all others */
    public Planner(Catalog catalog, List<Double> supplied, Catalog controls) {
        this(catalog, supplied, controls, Set.of());
    }

    /**
     * @param controls where the benchmark is that runs in between all others
     * @param theirs what is the user's own: nobody here knows how many callers a page of theirs serves at once
     */
    public Planner(Catalog catalog, List<Double> supplied, Catalog controls, Set<Part> theirs) {
        this.catalog = catalog;
        this.supplied = List.copyOf(supplied);
        this.theirs = Set.copyOf(theirs);
        this.control = controls.benchmarks().stream()
                .filter(Benchmark::reference)
                .findFirst()
                .orElse(null);
    }

    /**
     * @param components which components; when empty all, but for benchmarks that are only swept when named
     * @param principalOnly whether only the curves marked as principal are taken
     * @param seed of the order of trials
     */
    public Plan plan(List<String> components, boolean principalOnly, long seed) {
        return plan(
                b -> components.isEmpty()
                        ? !b.onlyWhenNamed()
                        : components.contains(b.scales().component()),
                principalOnly,
                seed);
    }

    /**
     * @param benchmarks their JMH names, every curve of each
     * @param seed of the order of trials
     */
    public Plan planOf(Set<String> benchmarks, long seed) {
        return plan(b -> benchmarks.contains(b.name()), false, seed);
    }

    private Plan plan(Predicate<Benchmark> wanted, boolean principalOnly, long seed) {
        List<Plan.Planned> planned = new ArrayList<>();
        for (Benchmark benchmark : catalog.benchmarks()) {
            if (benchmark.scales() != null && wanted.test(benchmark)) {
                sweeps(benchmark, principalOnly).forEach(s -> planned.add(new Plan.Planned(s, benchmark)));
            }
        }
        return new Plan(seed, planned, control);
    }

    /** The plan of a run that was begun before, from its recorded sweeps. */
    public Plan again(List<Sweep> sweeps, long seed) {
        List<Plan.Planned> planned = new ArrayList<>();
        for (Sweep sweep : sweeps) {
            Benchmark benchmark = catalog.benchmarks().stream()
                    .filter(b -> b.name().equals(sweep.benchmark()))
                    .findFirst()
                    .orElseThrow(() -> new CannotMeasure("the run measures " + sweep.benchmark()
                            + ", which this jar does not have: go on with the jar it was begun with"));
            planned.add(new Plan.Planned(sweep, benchmark));
        }
        return new Plan(seed, planned, control);
    }

    private List<Sweep> sweeps(Benchmark benchmark, boolean principalOnly) {
        List<Double> points =
                DoubleStream.of(benchmark.scales().points()).boxed().toList();
        boolean fromOutside = points.isEmpty();
        if (fromOutside) {
            points = supplied;
        }
        // The user's own points are what the user came for: they are never left out of a quick run.
        if (points.isEmpty() || (principalOnly && !fromOutside && benchmark.principal() == null)) {
            return List.of();
        }
        Map<String, List<String>> others = new LinkedHashMap<>(benchmark.params());
        others.remove(benchmark.scales().along());
        if (alongThreads(benchmark)) {
            points = ofWholeGroups(points, benchmark);
        }
        if (principalOnly && benchmark.principal() != null) {
            others = restricted(others, benchmark.principal());
        }
        List<Sweep> sweeps = new ArrayList<>();
        for (Map<String, String> combination : Combinations.of(others)) {
            sweeps.add(new Sweep(
                    benchmark.name(),
                    benchmark.scales().component(),
                    benchmark.does(),
                    benchmark.scales().along(),
                    benchmark.scales().kind(),
                    benchmark.scales().metric(),
                    capacity(benchmark, combination),
                    new TreeMap<>(combination),
                    points,
                    benchmark.values()));
        }
        return sweeps;
    }

    private static boolean alongThreads(Benchmark benchmark) {
        return benchmark.scales().along().equals(Sweep.THREADS) && benchmark.values() == null;
    }

    private static List<Double> ofWholeGroups(List<Double> points, Benchmark benchmark) {
        int group = benchmark.group();
        List<Double> whole = points.stream()
                .map(threads -> (double) benchmark.wholeGroups(threads.intValue()))
                .distinct()
                .toList();
        if (whole.size() < Math.min(2, points.size())) {
            throw new CannotMeasure(
                    "%s runs in groups of %d threads, and %s threads are one group: give it points further apart, such as --benchmark '%s' --axis threads --points %d,%d,%d,%d,%d"
                            .formatted(
                                    benchmark.name(),
                                    group,
                                    Sweep.written(points.get(points.size() - 1)),
                                    benchmark.name(),
                                    group,
                                    2 * group,
                                    4 * group,
                                    8 * group,
                                    16 * group));
        }
        return whole;
    }

    /** The knee of a page of theirs is nowhere that ours would be; how many servers a rate meets has to be reckoned with. */
    private boolean isTheirs(Benchmark benchmark) {
        return theirs.contains(Part.PAGE)
                && benchmark.uses().contains(Part.PAGE)
                && benchmark.scales().kind() == AxisKind.THREADS;
    }

    private Double capacity(Benchmark benchmark, Map<String, String> params) {
        String capacity = benchmark.scales().capacity();
        if (capacity.isEmpty() || isTheirs(benchmark)) {
            return null;
        }
        return AxisValue.of(params.getOrDefault(capacity, capacity))
                .orElseThrow(() -> new CannotMeasure("@Scales of " + benchmark.name() + " has the capacity '" + capacity
                        + "', which is neither a number nor a @Param with numbers"));
    }

    private static Map<String, List<String>> restricted(Map<String, List<String>> params, Principal principal) {
        Map<String, List<String>> kept = new LinkedHashMap<>(params);
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (String restriction : principal.value()) {
            int equals = restriction.indexOf('=');
            wanted.computeIfAbsent(restriction.substring(0, equals), n -> new ArrayList<>())
                    .add(restriction.substring(equals + 1));
        }
        wanted.forEach((name, values) -> {
            List<String> known = params.getOrDefault(name, List.of());
            if (!known.containsAll(values)) {
                throw new IllegalArgumentException("@Principal(" + Arrays.toString(principal.value()) + ") restricts "
                        + name + " to values that" + " its @Param lacks: " + known);
            }
            kept.put(name, values);
        });
        return kept;
    }
}
