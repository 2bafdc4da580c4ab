package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.flame.CannotProfile;
import dev.hotpath.benchmarks.flame.Event;
import dev.hotpath.benchmarks.flame.FlameFiles;
import dev.hotpath.benchmarks.flame.ForkProfiler;
import dev.hotpath.benchmarks.flame.Subject;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.lab.Workbench;
import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.record.UnwritableResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Looks at each confirmed change from both sides: the base's flame graph, the head's, and what the head has more. In forks of their
 * own, never those that were measured; a change that was not confirmed has nothing to show.
 */
public final class ChangeFlames implements Afterwards {

    /** As many as anybody looks at. */
    private static final int MOST = 4;

    /** Of a fork, for the time that is left; what it really takes is the benchmark's. */
    private static final Duration FORK = Duration.ofSeconds(5);

    private final Supplier<Path> library;
    private final Progress progress;
    private volatile Workbench running;
    private volatile boolean aborted;

    /** @param library tells where async-profiler's is, or that there is none */
    public ChangeFlames(Supplier<Path> library, Progress progress) {
        this.library = library;
        this.progress = progress;
    }

    @Override
    public List<String> after(Judged judged) {
        List<Change> changes = confirmed(judged.comparison().changes());
        if (changes.isEmpty() || aborted) {
            return List.of();
        }
        Path folder = judged.folder().flame();
        List<String> lines = new ArrayList<>();
        try {
            ForkProfiler profiler = new ForkProfiler(library.get(), new ForkProfiler.Options(false, false));
            lines.add("Flame graphs of base and head, and their difference, are in " + folder);
            for (int i = 0; i < changes.size() && !aborted; i++) {
                lines.add("  " + look(profiler, changes, i, judged, new FlameFiles(folder)));
            }
        } catch (CannotProfile | UnwritableResult e) {
            return aborted ? List.of() : List.of("no flame graphs: " + e.getMessage());
        } finally {
            progress.done();
        }
        return lines;
    }

    /** One of each benchmark at its parameters, though it may have changed in the mean and in percentiles; slower ones first. */
    private static List<Change> confirmed(List<Change> changes) {
        Map<List<Object>, Change> places = new LinkedHashMap<>();
        for (Kind kind : List.of(Kind.REGRESSED, Kind.IMPROVED)) {
            changes.stream()
                    .filter(change -> change.kind() == kind)
                    .forEach(change -> places.putIfAbsent(
                            List.of(
                                    change.subject().benchmark(),
                                    change.subject().params(),
                                    event(change)),
                            change));
        }
        return places.values().stream().limit(MOST).toList();
    }

    private static Event event(Change change) {
        if (change.family() == Family.ALLOCATION) {
            return Event.ALLOC;
        }
        return change.subject().threads() == 1 ? Event.CPU : Event.WALL;
    }

    private String look(ForkProfiler profiler, List<Change> changes, int number, Judged judged, FlameFiles files) {
        Change change = changes.get(number);
        Event event = event(change);
        Subject subject =
                new Subject(change.subject().benchmark(), null, change.subject().params(), event);
        List<FlameFiles.Taken> taken = new ArrayList<>();
        for (Arm arm : Arm.values()) {
            int done = 2 * number + taken.size();
            String side = arm.name().toLowerCase(Locale.ROOT);
            progress.trial(
                    done + 1,
                    2 * changes.size(),
                    "flame graph of " + subject.words() + ", " + side,
                    FORK.multipliedBy(2L * changes.size() - done));
            Workbench bench = new Workbench(
                    judged.jvmArguments().apply(arm),
                    judged.timeout(),
                    judged.sides().of(arm).jar());
            running = bench;
            if (aborted) {
                bench.abort();
            }
            taken.add(new FlameFiles.Taken(
                    profiler.profile(
                            event,
                            profiling -> bench.run(
                                    subject.name(),
                                    subject.params(),
                                    change.subject().threads(),
                                    profiling)),
                    side,
                    side,
                    null));
        }
        return subject.words() + ": "
                + files.write(subject, taken.get(0), taken.get(1)).words();
    }

    @Override
    public void abort() {
        aborted = true;
        Workbench bench = running;
        if (bench != null) {
            bench.abort();
        }
    }
}
