package dev.hotpath.benchmarks.flame;

import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.Workbench;
import dev.hotpath.results.sweep.Sweep;
import java.util.List;
import java.util.Locale;

/** Profiles benchmarks at points of their sweeps. */
public final class SweepFlames {

    private final Workbench bench;
    private final Plan plan;
    private final ForkProfiler profiler;

    /** @param plan has the benchmarks */
    public SweepFlames(Workbench bench, Plan plan, ForkProfiler profiler) {
        this.bench = bench;
        this.plan = plan;
        this.profiler = profiler;
    }

    /**
     * Profiles one fork at a point.
     *
     * @throws CannotProfile when that fails
     */
    public FlameFiles.Taken take(Sweep sweep, double x, Event event) {
        return new FlameFiles.Taken(
                profiler.profile(event, profiling -> bench.run(plan, sweep, x, profiling)),
                sweep.axis() + "=" + Sweep.written(x) + profiler.options().suffix(),
                place(sweep, x) + profiler.options().words(),
                x);
    }

    /** @param taken at one point, or at two of which the second is told by what it has more than the first */
    public static FlameRecord write(FlameFiles files, Sweep sweep, Event event, List<FlameFiles.Taken> taken) {
        Subject subject = Subject.of(sweep, event);
        return taken.size() == 1
                ? files.write(subject, taken.get(0))
                : files.write(subject, taken.get(0), taken.get(1));
    }

    /** {@code ParkedHold.acquireHoldRelease poolSize=4}. */
    public static String words(Sweep sweep) {
        return Subject.of(sweep, Event.along(sweep.kind())).words();
    }

    /** The same with the point: {@code ... at 64 threads}. */
    public static String words(Sweep sweep, double x) {
        return words(sweep) + " at " + place(sweep, x);
    }

    /** {@code 64,000 digits}. */
    private static String place(Sweep sweep, double x) {
        String number = x == Math.rint(x) && Math.abs(x) < 1e15
                ? String.format(Locale.ROOT, "%,d", (long) x)
                : Double.toString(x);
        return number + " " + sweep.axis();
    }
}
