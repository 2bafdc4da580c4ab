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
        List<String> lines =
                new ArrayList<>(new Round(changes.subList(0, Math.min(MOST, changes.size())), judged).lines());
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

    /** The flame graphs of one comparison. */
    private final class Round {

        private final List<Change> changes;
        private final Judged judged;
        private final List<String> found = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();

        Round(List<Change> changes, Judged judged) {
            this.changes = changes;
            this.judged = judged;
        }

        List<String> lines() {
            try {
                look();
            } catch (CannotProfile | UnwritableResult e) {
                missing.add("no flame graphs" + (found.isEmpty() ? "" : " of the others") + ": " + e.getMessage());
            } finally {
                progress.done();
            }
            List<String> lines = new ArrayList<>();
            if (!found.isEmpty()) {
                lines.add("Flame graphs of base and head, and their difference, are in "
                        + judged.folder().flame());
                lines.addAll(found);
            }
            if (!aborted) {
                lines.addAll(missing);
            }
            return lines;
        }

        private void look() {
            ForkProfiler profiler = null;
            for (int i = 0; i < changes.size() && !aborted; i++) {
                if (!fits(changes.get(i))) {
                    int more = changes.size() - i;
                    missing.add("no time was left in --budget for the flame graphs of " + more
                            + (more == 1 ? " change" : " changes") + ": ab --resume "
                            + judged.folder().path() + " makes them");
                    return;
                }
                if (profiler == null) {
                    profiler = new ForkProfiler(library.get(), new ForkProfiler.Options(false, false));
                }
                try {
                    look(profiler, i);
                } catch (CannotProfile e) {
                    missing.add("no flame graphs of "
                            + named(changes.get(i), event(changes.get(i))).words() + ": " + e.getMessage());
                }
            }
        }

        private boolean fits(Change change) {
            return judged.deadline() == null
                    || !clock.instant().plus(fork(change).multipliedBy(2)).isAfter(judged.deadline());
        }

        private Duration fork(Change change) {
            return judged.fork().apply(change.subject().benchmark());
        }

        private void look(ForkProfiler profiler, int number) {
            Change change = changes.get(number);
            Event event = event(change);
            Subject subject = named(change, event);
            List<FlameFiles.Taken> taken = new ArrayList<>();
            for (Arm arm : Arm.values()) {
                String side = arm.name().toLowerCase(Locale.ROOT);
                progress.trial(
                        2 * number + taken.size() + 1,
                        2 * changes.size(),
                        "flame graph of " + subject.words() + ", " + side,
                        left(number, taken.size()));
                Workbench bench = new Workbench(
                        judged.jvmArguments().apply(arm),
                        this::timeout,
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
                                        change.subject().params(),
                                        change.subject().threads(),
                                        profiling)),
                        side,
                        side,
                        null));
            }
            FlameFiles files = new FlameFiles(judged.folder().flame());
            found.add("  " + subject.words() + ": "
                    + files.write(subject, taken.get(0), taken.get(1)).words());
        }

        private Duration left(int number, int taken) {
            Duration all = fork(changes.get(number)).multipliedBy(2L - taken);
            for (Change later : changes.subList(number + 1, changes.size())) {
                all = all.plus(fork(later).multipliedBy(2));
            }
            return all;
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
