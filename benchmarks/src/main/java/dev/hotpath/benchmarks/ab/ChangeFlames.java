package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.flame.Event;
import dev.hotpath.benchmarks.flame.FlameFiles;
import dev.hotpath.benchmarks.flame.FlamePairs;
import dev.hotpath.benchmarks.flame.ForkProfiler;
import dev.hotpath.benchmarks.flame.Subject;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.lab.Workbench;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.sweep.Sweep;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at each confirmed change from both sides: the base's flame graph, the head's, and what the head has more. In forks of
 * their own, never those that were measured, as many as there is time for; a change that was not confirmed has nothing to show.
 */
public final class ChangeFlames implements Afterwards {

    /** As many as anybody looks at. */
    private static final int MOST = 4;

    private final Supplier<Path> library;
    private final Progress progress;
    private final Clock clock;
    private volatile Workbench running;
    private volatile boolean aborted;

    /** @param library tells where async-profiler's is, or that there is none */
    public ChangeFlames(Supplier<Path> library, Progress progress, Clock clock) {
        this.library = library;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public List<String> after(Judged judged) {
        List<Change> changes = confirmed(judged.comparison().changes());
        if (changes.isEmpty() || aborted) {
            return List.of();
        }
        List<Changed> looks = changes.stream()
                .limit(MOST)
                .map(change -> new Changed(change, judged))
                .toList();
        FlamePairs.Plan plan = new FlamePairs.Plan(
                judged.folder().flame(),
                judged.deadline(),
                false,
                "Flame graphs of base and head, and their difference, are in",
                late -> "no time was left in --budget for the flame graphs of " + late
                        + (late == 1 ? " change" : " changes") + ": ab --resume "
                        + judged.folder().path() + " makes them");
        List<String> lines =
                new ArrayList<>(new FlamePairs(library, progress, clock, () -> aborted).lines(looks, plan));
        int more = changes.size() - MOST;
        if (more > 0) {
            lines.add(more + (more == 1 ? " more change has" : " more changes have") + " no flame graphs");
        }
        return lines;
    }

    /**
     * One of each benchmark at its parameters, though it may have changed in the mean and in percentiles; slower ones first. A
     * shape is none of a single point, and the points that bend it are changes of their own.
     */
    private static List<Change> confirmed(List<Change> changes) {
        Map<List<Object>, Change> places = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.REGRESSED, Kind.IMPROVED)) {
            changes.stream()
                    .filter(change -> change.kind() == kind
                            && !change.subject().statistic().equals(ShapeChanges.SHAPE))
                    .forEach(change -> places.putIfAbsent(
                            List.of(
                                    change.subject().benchmark(),
                                    change.subject().params(),
                                    change.subject().threads(),
                                    event(change)),
                            change));
        }
        return List.copyOf(places.values());
    }

    /** With its threads where they are not one: files of the same benchmark with others are beside its own. */
    private static Subject named(Change change, Event event) {
        Map<String, String> params = new LinkedHashMap<>(change.subject().params());
        if (change.subject().threads() != 1) {
            params.putIfAbsent(Sweep.THREADS, Integer.toString(change.subject().threads()));
        }
        return new Subject(change.subject().benchmark(), null, params, event);
    }

    private static Event event(Change change) {
        // By the clock: what got slower may be a wait, and what runs shows as well.
        return change.family() == Family.ALLOCATION ? Event.ALLOC : Event.WALL;
    }

    @Override
    public void abort() {
        aborted = true;
        Workbench bench = running;
        if (bench != null) {
            bench.abort();
        }
    }

    /** One change, at the base and at the head. */
    private final class Changed implements FlamePairs.Look {

        private final Change change;
        private final Subject subject;
        private final Judged judged;

        Changed(Change change, Judged judged) {
            this.change = change;
            this.subject = named(change, event(change));
            this.judged = judged;
        }

        @Override
        public String words() {
            return subject.words();
        }

        @Override
        public String words(int side) {
            return subject.words() + ", " + name(side);
        }

        @Override
        public Duration fork() {
            return judged.fork().apply(change.subject().benchmark());
        }

        @Override
        public FlameFiles.Taken take(ForkProfiler profiler, int side) {
            Arm arm = Arm.values()[side];
            Workbench bench = new Workbench(
                    judged.jvmArguments().apply(arm),
                    this::timeout,
                    judged.sides().of(arm).jar());
            running = bench;
            if (aborted) {
                bench.abort();
            }
            return new FlameFiles.Taken(
                    profiler.profile(
                            subject.event(),
                            profiling -> bench.run(
                                    subject.name(),
                                    change.subject().params(),
                                    change.subject().threads(),
                                    profiling)),
                    name(side),
                    name(side),
                    null);
        }

        @Override
        public String write(FlameFiles files, FlameFiles.Taken first, FlameFiles.Taken second) {
            return files.write(subject, first, second).words();
        }

        private static String name(int side) {
            return Arm.values()[side].name().toLowerCase(Locale.ROOT);
        }

        /** Of a fork that hangs, so that it ends with the budget. */
        private Duration timeout() {
            if (judged.deadline() == null) {
                return judged.timeout();
            }
            Duration left = Duration.between(clock.instant(), judged.deadline());
            return left.compareTo(judged.timeout()) < 0 ? left : judged.timeout();
        }
    }
}
