package dev.hotpath.benchmarks.flame;

import dev.hotpath.benchmarks.lab.Profiling;
import dev.hotpath.benchmarks.lab.Workbench;
import dev.hotpath.results.flame.HarnessCut;
import dev.hotpath.results.flame.Profile;
import dev.hotpath.results.flame.Stacks;
import dev.hotpath.results.flame.Unnumbered;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Profiles forks by the async-profiler of the JMH that runs them, which discards what it saw of the warm-up. An event that the
 * machine refuses is replaced by one that stands in for it, and not tried again.
 */
public final class ForkProfiler {

    /** A fork gives hundreds of samples in so long, and slow operations come to their end a few times. */
    private static final long ITERATION_MILLIS = 500;

    private static final long CPU_INTERVAL_NANOS = 1_000_000;

    /** Each sample wakes a thread that waits: with many threads, more of them would change what is looked at. */
    private static final long WALL_INTERVAL_NANOS = 5_000_000;

    private final Path library;
    private final Options options;
    private final Map<Event, String> works = new EnumMap<>(Event.class);

    /**
     * What is kept of what was seen.
     *
     * @param threads whether threads are told apart
     * @param harness whether JMH's own frames and threads are kept
     */
    public record Options(boolean threads, boolean harness) {

        /** For file names: what is looked at otherwise lies beside the usual. */
        String suffix() {
            return (threads ? "-by-thread" : "") + (harness ? "-with-harness" : "");
        }

        /** For titles. */
        String words() {
            return (threads ? ", threads told apart" : "") + (harness ? ", JMH's own kept" : "");
        }
    }

    /** Runs one fork under these profilers. */
    @FunctionalInterface
    public interface Run {
        Workbench.Fork under(Profiling profiling);
    }

    /** @param library async-profiler's, see {@link ProfilerLibrary#path()} */
    public ForkProfiler(Path library, Options options) {
        this.library = library;
        this.options = options;
    }

    Options options() {
        return options;
    }

    /**
     * Profiles one fork.
     *
     * @throws CannotProfile when the fork fails, or async-profiler by each event that would do
     */
    public Profile profile(Event event, Run run) {
        List<String> names = works.containsKey(event) ? List.of(works.get(event)) : event.names();
        String why = "";
        for (String name : names) {
            Optional<Profile> profile;
            try {
                Path folder = Files.createTempDirectory("hotpath-flame");
                try {
                    Workbench.Fork fork = run.under(new Profiling(profilers(event, name, folder), ITERATION_MILLIS));
                    why = fork.why();
                    if (fork.hung()) {
                        // It is the benchmark that does not end, whatever it is profiled by.
                        throw new CannotProfile("no profile by " + name + ": " + why);
                    }
                    profile = fork.result() == null ? Optional.empty() : read(event, name, folder, fork);
                } finally {
                    delete(folder);
                }
            } catch (IOException e) {
                throw new CannotProfile("a profile can't be kept in the temporary folder: " + e.getMessage(), e);
            }
            if (profile.isPresent()) {
                works.put(event, name);
                return profile.get();
            }
        }
        throw new CannotProfile("no profile by " + String.join(", ", names) + ": "
                + (why.isEmpty() ? "async-profiler recorded nothing" : why) + "; doctor tells which events work here");
    }

    private Map<String, String> profilers(Event event, String name, Path folder) {
        Map<String, String> profilers = new LinkedHashMap<>();
        String interval = switch (event) {
            case CPU -> ";interval=" + CPU_INTERVAL_NANOS;
            case WALL -> ";interval=" + WALL_INTERVAL_NANOS;
            case ALLOC, LOCK -> "";
        };
        // Sampled allocations and waits differ in their weight: it is bytes and nanoseconds that are counted.
        String total = interval.isEmpty() ? ";rawCommand=total" : "";
        profilers.put(
                "async",
                "libPath=" + library + ";event=" + name + ";output=collapsed;threads=true;dir=" + folder + interval
                        + total);
        if (event == Event.ALLOC) {
            profilers.put("gc", "");
        }
        return profilers;
    }

    private Optional<Profile> read(Event event, String name, Path folder, Workbench.Fork fork) throws IOException {
        Optional<Path> file;
        try (Stream<Path> files = Files.walk(folder)) {
            file = files.filter(Files::isRegularFile)
                    .max(Comparator.comparingLong(f -> f.toFile().length()));
        }
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Stacks recorded;
        // The JVM writes names in an encoding of its own: what is no UTF-8 is replaced, and the rest kept.
        try (Reader collapsed = new InputStreamReader(Files.newInputStream(file.get()), StandardCharsets.UTF_8)) {
            recorded = Stacks.parse(collapsed).map(new Unnumbered());
        }
        Stacks workers = recorded.map(new HarnessCut(true, options.threads()));
        Stacks kept = kept(event, recorded, workers);
        return kept.isEmpty() ? nothing(event, name) : Optional.of(weighed(event, name, kept, workers, fork));
    }

    /** Who waits for no lock and allocates nothing has no samples; somebody's time always goes somewhere. */
    private static Optional<Profile> nothing(Event event, String name) {
        return switch (event) {
            case CPU, WALL -> Optional.empty();
            case ALLOC -> Optional.of(new Profile(name, Stacks.of(Map.of()), 0, "B/op"));
            case LOCK -> Optional.of(new Profile(name, Stacks.of(Map.of()), 0, "ns/op"));
        };
    }

    private Stacks kept(Event event, Stacks recorded, Stacks workers) {
        if (options.harness()) {
            return options.threads() ? recorded : recorded.map(HarnessCut::withoutThread);
        }
        boolean waiting = event == Event.WALL || event == Event.LOCK;
        return waiting ? workers : recorded.map(new HarnessCut(false, options.threads()));
    }

    private Profile weighed(Event event, String name, Stacks kept, Stacks workers, Workbench.Fork fork) {
        // By the clock, threads that idle are seen as often as those that work: all of them together are no operation.
        Optional<OperationCost.Cost> cost = options.harness() && event == Event.WALL
                ? Optional.empty()
                : OperationCost.of(event, kept, workers, fork.result());
        return cost.map(c -> new Profile(name, kept, c.perSample() * kept.total(), c.unit()))
                .orElseGet(() -> Profile.ofShares(name, kept));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
