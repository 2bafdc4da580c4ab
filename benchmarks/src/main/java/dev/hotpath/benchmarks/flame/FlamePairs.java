package dev.hotpath.benchmarks.flame;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.record.UnwritableResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Looks at one thing after the other from two sides: two flame graphs and their difference each, as many as there is time for. What
 * can't be looked at is said, and nothing is the worse for it.
 */
public final class FlamePairs {

    /** One thing that is looked at. */
    public interface Look {

        /** What it is, in words. */
        String words();

        /** What is looked at on one of its sides, in words. */
        String words(int side);

        /** How long each of its two forks takes, about. */
        Duration fork();

        /**
         * Profiles a fork.
         *
         * @param side 0, then 1
         * @throws CannotProfile when that fails
         */
        FlameFiles.Taken take(ForkProfiler profiler, int side);

        /** Writes both, and says what the second has more. */
        String write(FlameFiles files, FlameFiles.Taken first, FlameFiles.Taken second);
    }

    /**
     * How it is gone about.
     *
     * @param folder of the files
     * @param deadline when all must be done; null for no limit
     * @param firstAlways whether the first is looked at however long that takes
     * @param heading what is found, in words that the folder follows
     * @param noTime says of how many there was no time for
     */
    public record Plan(
            Path folder, Instant deadline, boolean firstAlways, String heading, IntFunction<String> noTime) {}

    private final Supplier<Path> library;
    private final Progress progress;
    private final Clock clock;
    private final BooleanSupplier aborted;
    private final List<String> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * @param library tells where async-profiler's is, or that there is none
     * @param aborted whether nobody waits for it any longer
     */
    public FlamePairs(Supplier<Path> library, Progress progress, Clock clock, BooleanSupplier aborted) {
        this.library = library;
        this.progress = progress;
        this.clock = clock;
        this.aborted = aborted;
    }

    /** Looks at them; what there is to say, in lines. */
    public List<String> lines(List<? extends Look> looks, Plan plan) {
        try {
            all(looks, plan);
        } catch (CannotProfile | UnwritableResult e) {
            missing.add("no flame graphs" + (found.isEmpty() ? "" : " of the others") + ": " + e.getMessage());
        } finally {
            progress.done();
        }
        List<String> lines = new ArrayList<>();
        if (!found.isEmpty()) {
            lines.add(plan.heading() + " " + plan.folder());
            lines.addAll(found);
        }
        if (!aborted.getAsBoolean()) {
            lines.addAll(missing);
        }
        return lines;
    }

    private void all(List<? extends Look> looks, Plan plan) {
        ForkProfiler profiler = null;
        for (int i = 0; i < looks.size() && !aborted.getAsBoolean(); i++) {
            List<? extends Look> rest = looks.subList(i, looks.size());
            if (!fits(looks.get(i), plan) && !(i == 0 && plan.firstAlways())) {
                missing.add(plan.noTime().apply(rest.size()));
                return;
            }
            if (profiler == null) {
                profiler = new ForkProfiler(library.get(), new ForkProfiler.Options(false, false));
            }
            try {
                look(profiler, rest, looks.size(), plan.folder());
            } catch (CannotProfile e) {
                if (found.isEmpty() && !missing.isEmpty()) {
                    // What fails twice at first fails again: it is the machine, and no benchmark.
                    throw e;
                }
                missing.add("no flame graphs of " + looks.get(i).words() + ": " + e.getMessage());
            }
        }
    }

    private boolean fits(Look look, Plan plan) {
        return plan.deadline() == null
                || !clock.instant().plus(look.fork().multipliedBy(2)).isAfter(plan.deadline());
    }

    /** The first of the rest. */
    private void look(ForkProfiler profiler, List<? extends Look> rest, int of, Path folder) {
        Look look = rest.get(0);
        List<FlameFiles.Taken> taken = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
            Duration left = look.fork().multipliedBy(2L - side);
            for (Look later : rest.subList(1, rest.size())) {
                left = left.plus(later.fork().multipliedBy(2));
            }
            progress.trial(2 * (of - rest.size()) + side + 1, 2 * of, "flame graph of " + look.words(side), left);
            taken.add(look.take(profiler, side));
        }
        found.add("  " + look.words() + ": " + look.write(new FlameFiles(folder), taken.get(0), taken.get(1)));
    }
}
