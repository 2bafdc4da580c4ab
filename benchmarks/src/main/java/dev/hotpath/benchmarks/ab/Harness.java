package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.Benchmark;
import dev.hotpath.benchmarks.lab.Combinations;
import dev.hotpath.fixtures.Part;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.sweep.Sweep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of two jars can be measured against each other: the benchmarks that both have, where these themselves are the same. Of
 * sides built here they are, since both have the head's sources; of jars their classes must be equal byte for byte, those
 * nested in them included. What they inherit from other classes is not looked at.
 *
 * @param benchmarks in the order of their names
 * @param left a line for each benchmark that is not measured, with the reason
 * @param lacks whether something of the base is not measured on both sides
 */
record Harness(List<Benchmark> benchmarks, List<String> left, boolean lacks) {

    private static final String ITS_PAGE = "its page is this program's own on both sides, so that it can't differ: run"
            + " diagnose page at each commit and compare the two runs";

    /**
     * @throws CannotPair when the two have different versions of JMH, or nothing remains
     */
    static Harness of(Sides sides, Pattern wanted, boolean changedToo) throws InterruptedException {
        JarContents base = JarContents.of(sides.base().jar().path());
        JarContents head = JarContents.of(sides.head().jar().path());
        requireSameJmh(base, head);
        SortedMap<String, Benchmark> ofBase = named(sides.base(), wanted);
        SortedMap<String, Benchmark> ofHead = named(sides.head(), wanted);
        SortedMap<String, Benchmark> all = new TreeMap<>(ofBase);
        all.putAll(ofHead);
        if (all.isEmpty()) {
            throw new CannotPair(
                    "no benchmark of either side matches --benchmark " + wanted + ": java -jar JAR -l lists them");
        }
        boolean sameSources = changedToo || sides.builtOfSources();
        List<Benchmark> kept = new ArrayList<>();
        List<String> left = new ArrayList<>();
        all.forEach((name, benchmark) -> {
            Optional<String> why = why(ofBase.get(name), ofHead.get(name))
                    .or(() -> benchmark.uses().contains(Part.PAGE) ? Optional.of(ITS_PAGE) : Optional.empty())
                    .or(() -> sameSources || base.sameBenchmark(head, name)
                            ? Optional.empty()
                            : Optional.of("the benchmark itself differs between the jars, and what changed could not be"
                                    + " told apart; --changed-benchmarks measures it all the same"));
            why.ifPresentOrElse(w -> left.add(name + ": " + w), () -> kept.add(benchmark));
        });
        if (kept.isEmpty()) {
            throw new CannotPair("nothing can be compared: " + left.get(0)
                    + (left.size() == 1 ? "" : "; so it is with " + (left.size() - 1) + " more"));
        }
        return new Harness(List.copyOf(kept), List.copyOf(left), lacks(ofBase, ofHead, kept));
    }

    /** Whether the base has any that is not measured on both sides; what can't differ is no gap. */
    static boolean lacks(Map<String, Benchmark> base, Map<String, Benchmark> head, List<Benchmark> kept) {
        Set<String> measured = kept.stream().map(Benchmark::name).collect(Collectors.toSet());
        return base.keySet().stream()
                .anyMatch(name -> !head.containsKey(name)
                        || !measured.contains(name) && !head.get(name).uses().contains(Part.PAGE));
    }

    private static void requireSameJmh(JarContents base, JarContents head) {
        if (base.jmh().isPresent() && head.jmh().isPresent() && !base.jmh().equals(head.jmh())) {
            throw new CannotPair("the base has JMH " + base.jmh().get() + " in it and the head "
                    + head.jmh().get() + ", which measure differently: build both with one version");
        }
    }

    private static Optional<String> why(Benchmark base, Benchmark head) {
        if (base == null || head == null) {
            return Optional.of("only the " + (base == null ? "head" : "base") + " has it");
        }
        return base.params().keySet().equals(head.params().keySet())
                ? Optional.empty()
                : Optional.of("its parameters differ: " + base.params().keySet() + " at the base and "
                        + head.params().keySet() + " at the head");
    }

    private static SortedMap<String, Benchmark> named(Side side, Pattern wanted) throws InterruptedException {
        return side.jar().catalog().benchmarks().stream()
                .filter(b -> wanted == null
                        ? !b.onlyWhenNamed()
                        : wanted.matcher(b.name()).find())
                .collect(Collectors.toMap(Benchmark::name, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    /**
     * Every combination of their parameters and threads.
     *
     * @param chosen values instead of a parameter's own
     * @param threads instead of those that a benchmark declares; empty for none
     * @throws CannotPair when no benchmark has such a parameter
     */
    List<Place> places(Map<String, List<String>> chosen, List<Integer> threads, JmhArguments jmh) {
        for (String name : chosen.keySet()) {
            if (benchmarks.stream().noneMatch(b -> b.params().containsKey(name))) {
                Set<String> known = benchmarks.stream()
                        .flatMap(b -> b.params().keySet().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
                throw new CannotPair(
                        "no benchmark that is compared has a parameter '" + name + "'; there are " + known);
            }
        }
        List<Place> places = new ArrayList<>();
        for (Benchmark benchmark : benchmarks) {
            Map<String, List<String>> params = new LinkedHashMap<>(benchmark.params());
            params.replaceAll((name, values) -> chosen.getOrDefault(name, values));
            List<Map<String, String>> combinations = Combinations.of(params);
            int modes = jmh.modes().orElse(benchmark.modes());
            Duration measured = jmh.measured()
                    .orElse(benchmark.measured().dividedBy(benchmark.modes()))
                    .multipliedBy(modes)
                    .plus(benchmark.setUp().minus(Benchmark.USUAL_SET_UP));
            // 0 stands for what it declares.
            List<Integer> each = (threads.isEmpty() ? declared(benchmark, jmh) : threads)
                    .stream().map(benchmark::wholeGroups).distinct().toList();
            combinations.forEach(
                    some -> each.forEach(n -> places.add(new Place(benchmark.name(), some, n, measured, false))));
        }
        return List.copyOf(places);
    }

    /** What scales along threads is as little known by one point of its axis as what scales along a parameter. */
    private static List<Integer> declared(Benchmark benchmark, JmhArguments jmh) {
        Scales scales = benchmark.scales();
        boolean alongThreads = scales != null
                && scales.along().equals(Sweep.THREADS)
                && scales.points().length > 0
                && !benchmark.params().containsKey(Sweep.THREADS)
                && !jmh.sayThreads();
        return alongThreads
                ? Arrays.stream(scales.points()).mapToObj(n -> (int) n).toList()
                : List.of(0);
    }

    /** The same, with more that is not measured. */
    Harness leaving(List<String> more) {
        List<String> all = new ArrayList<>(left);
        all.addAll(more);
        return new Harness(benchmarks, List.copyOf(all), lacks || !more.isEmpty());
    }

    /** The same, of which not all that may have changed is measured. */
    Harness lacking() {
        return new Harness(benchmarks, left, true);
    }

    /** The real servers they need. */
    Set<Part> parts() {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        benchmarks.forEach(b -> parts.addAll(b.uses()));
        return parts;
    }

    /** How a benchmark says it scales; empty when it does not. */
    Optional<Scales> scales(String benchmark) {
        return named(benchmark).map(Benchmark::scales);
    }

    /** The secondary metric that a benchmark says it is judged by; empty for its score. */
    String metric(String benchmark) {
        return scales(benchmark).map(Scales::metric).orElse("");
    }

    /** What a benchmark says it does; empty when it does not. */
    String does(String benchmark) {
        return named(benchmark).map(Benchmark::does).orElse("");
    }

    /** How long a fork warms up and measures by what the benchmark itself declares; empty when it is none of these. */
    Optional<Duration> declared(String benchmark) {
        return named(benchmark).map(Benchmark::measured);
    }

    /** In how many modes a fork measures it, as it declares. */
    int modes(String benchmark) {
        return named(benchmark).map(Benchmark::modes).orElse(1);
    }

    /** How long a fork warms up and measures at most, where nobody knows it. */
    Optional<Duration> longest(String benchmark) {
        return named(benchmark).map(Benchmark::longest);
    }

    private Optional<Benchmark> named(String benchmark) {
        return benchmarks.stream().filter(b -> b.name().equals(benchmark)).findFirst();
    }
}
