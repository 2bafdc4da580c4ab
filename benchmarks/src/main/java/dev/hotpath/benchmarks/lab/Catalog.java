package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.OnlyWhenNamed;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import dev.hotpath.results.sweep.Sweep;
import java.lang.annotation.Annotation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The benchmarks on the class path that declare how they scale, found through JMH's own list and their annotations; there
 * is no other list.
 */
public final class Catalog {

    private final List<Benchmark> benchmarks;

    Catalog(List<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
    }

    /** The benchmarks on the class path of this JVM. */
    public static Catalog onClassPath() {
        Map<String, Benchmark> byName = new TreeMap<>();
        for (BenchmarkListEntry entry : entries(List.of(".*"))) {
            Declared declared = declared(entry);
            declared.annotation(Scales.class)
                    .ifPresent(scales ->
                            byName.computeIfAbsent(entry.getUsername(), name -> benchmark(entry, declared, scales)));
        }
        return new Catalog(List.copyOf(byName.values()));
    }

    /**
     * The real servers that the benchmarks matching JMH's include patterns need.
     *
     * @param includes regular expressions, all benchmarks when empty
     */
    public static Set<Part> partsFor(List<String> includes) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (BenchmarkListEntry entry : entries(includes.isEmpty() ? List.of(".*") : includes)) {
            parts.addAll(declared(entry).uses());
        }
        return parts;
    }

    /** Whether no benchmark matches JMH's include patterns. */
    public static boolean isEmpty(List<String> includes) {
        return !entries(includes.isEmpty() ? List.of(".*") : includes)
                .iterator()
                .hasNext();
    }

    /** The benchmarks on the class path that carry an annotation, with what it says, by their JMH names. */
    public static <A extends Annotation> SortedMap<String, A> carrying(Class<A> type) {
        SortedMap<String, A> carrying = new TreeMap<>();
        for (BenchmarkListEntry entry : entries(List.of(".*"))) {
            declared(entry).annotation(type).ifPresent(says -> carrying.put(entry.getUsername(), says));
        }
        return carrying;
    }

    /** How the benchmark of that JMH name scales; empty when it does not say, or is not on the class path. */
    public Optional<Scales> declared(String benchmark) {
        return benchmarks.stream()
                .filter(b -> b.name().equals(benchmark))
                .map(Benchmark::scales)
                .findFirst();
    }

    /** What the benchmark of that JMH name says it does; empty when it does not, or is not on the class path. */
    public String does(String benchmark) {
        return benchmarks.stream()
                .filter(b -> b.name().equals(benchmark))
                .map(Benchmark::does)
                .findFirst()
                .orElse("");
    }

    /** Those whose JMH names contain a match. */
    public Catalog matching(Pattern name) {
        return new Catalog(
                benchmarks.stream().filter(b -> name.matcher(b.name()).find()).toList());
    }

    /** Those of some components, or all where none are named. */
    public Catalog ofComponents(List<String> names) {
        return names.isEmpty()
                ? this
                : new Catalog(benchmarks.stream()
                        .filter(b -> names.contains(component(b)))
                        .toList());
    }

    /** What declares none has the component that it gets by being asked for. */
    private static String component(Benchmark benchmark) {
        return benchmark.scales() == null
                ? BenchmarkName.brief(benchmark.name())
                : benchmark.scales().component();
    }

    /** The names of the components, those among them that are one only when they are asked for; in alphabetical order. */
    public List<String> componentsWhenAsked() {
        return benchmarks.stream().map(Catalog::component).distinct().sorted().toList();
    }

    /**
     * Those that can be swept as asked, each as it is then.
     *
     * @throws CannotMeasure when one has such an axis and its points are not known
     */
    public Catalog asked(Asked asked) {
        return new Catalog(
                benchmarks.stream().map(asked::of).flatMap(Optional::stream).toList());
    }

    public boolean isEmpty() {
        return benchmarks.isEmpty();
    }

    /** The names of all that can be an axis: every {@code @Param}, and threads. */
    public Set<String> axes() {
        Set<String> axes = new TreeSet<>(Set.of(Sweep.THREADS));
        benchmarks.forEach(b -> axes.addAll(b.params().keySet()));
        return axes;
    }

    /** Their JMH names. */
    public List<String> names() {
        return benchmarks.stream().map(Benchmark::name).toList();
    }

    /** All of them. */
    public List<Benchmark> benchmarks() {
        return benchmarks;
    }

    /** The names of the components, in alphabetical order. */
    public List<String> components() {
        return benchmarks.stream()
                .filter(b -> b.scales() != null)
                .map(b -> b.scales().component())
                .distinct()
                .sorted()
                .toList();
    }

    private static Iterable<BenchmarkListEntry> entries(List<String> includes) {
        return BenchmarkList.defaultList()
                .find(OutputFormatFactory.createFormatInstance(System.out, VerboseMode.SILENT), includes, List.of());
    }

    private static Benchmark benchmark(BenchmarkListEntry entry, Declared declared, Scales scales) {
        Map<String, List<String>> params = new LinkedHashMap<>();
        entry.getParams().orElse(Map.of()).forEach((name, values) -> params.put(name, List.of(values)));
        return new Benchmark(
                entry.getUsername(),
                declared.annotation(Does.class).map(Does::value).orElse(""),
                scales,
                declared.annotation(Principal.class).orElse(null),
                declared.uses(),
                params,
                Benchmark.wholeGroups(
                        entry.getThreads().orElse(1),
                        IntStream.of(entry.getThreadGroups()).sum()),
                IntStream.of(entry.getThreadGroups()).sum(),
                // JMH lists it once a mode.
                1,
                measured(entry),
                measured(entry),
                Benchmark.setUp(declared.annotation(SetUpTakes.class)),
                declared.annotation(Interleaved.class).isPresent(),
                declared.annotation(OnlyWhenNamed.class).isPresent(),
                null);
    }

    private static Duration measured(BenchmarkListEntry entry) {
        TimeValue warmup = entry.getWarmupTime().orElse(Defaults.WARMUP_TIME);
        TimeValue measurement = entry.getMeasurementTime().orElse(Defaults.MEASUREMENT_TIME);
        long nanos = warmup.convertTo(TimeUnit.NANOSECONDS)
                        * entry.getWarmupIterations().orElse(Defaults.WARMUP_ITERATIONS)
                + measurement.convertTo(TimeUnit.NANOSECONDS)
                        * entry.getMeasurementIterations().orElse(Defaults.MEASUREMENT_ITERATIONS);
        return Duration.ofNanos(nanos);
    }

    private static Declared declared(BenchmarkListEntry entry) {
        String name = entry.getUsername().substring(entry.getUsername().lastIndexOf('.') + 1);
        try {
            return Declared.of(Class.forName(entry.getUserClassQName(), false, Catalog.class.getClassLoader()), name);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("the benchmark " + entry.getUsername() + " can't be loaded", e);
        }
    }
}
