package dev.hotpath.benchmarks.machine;

import dev.hotpath.results.machine.MachineMetrics;
import dev.hotpath.results.record.SystemFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Says where the benchmark threads' time went: on a core, in the run queue waiting for one, or blocked.
 *
 * <p>For each iteration and summed over the JMH worker threads, in ms: {@value #CPU}, {@value #RUN_QUEUE} and {@value
 * #BLOCKED}, together threads × wall clock. The wall clock is the whole iteration's, so set-up of the level Iteration and JMH's
 * synchronisation of the threads count as well, but no tear-down of the trial that says {@link WorkEnds#now} first. A thread that
 * ended before is left out.
 *
 * <p>{@value #PROCESS} is how many cores all threads of this fork used, the component's own and the JVM's included; {@value
 * #BUSY} is how many were busy with anything at all, servers and neighbours included. Ticks of 10 ms make the latter coarse.
 *
 * <p>Reports nothing where the kernel does not count run-queue time.
 */
public final class MachineProfiler implements InternalProfiler {

    public static final String CPU = MachineMetrics.CPU;
    public static final String RUN_QUEUE = MachineMetrics.RUN_QUEUE;
    public static final String BLOCKED = MachineMetrics.BLOCKED;
    public static final String PROCESS = MachineMetrics.PROCESS;
    public static final String BUSY = MachineMetrics.BUSY;

    private final SchedulerStatistics scheduler;
    private final LongSupplier clock;

    private boolean counts;
    private Reading start;
    private Reading end;

    /** All that there is to read at one moment. */
    private record Reading(
            long at, SchedulerStatistics.Ticks ticks, Map<String, ThreadTimes> workers, Map<String, ThreadTimes> all) {}

    /** For JMH, which makes its profilers itself. */
    public MachineProfiler() {
        this(new SchedulerStatistics(SystemFiles.ofThisMachine()), System::nanoTime);
    }

    MachineProfiler(SchedulerStatistics scheduler, LongSupplier clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    public String getDescription() {
        return "benchmark threads' time on a core, in the run queue and blocked";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        start(benchmark.getBenchmark());
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        return stop(benchmark.getBenchmark());
    }

    void start(String benchmark) {
        counts = counts || scheduler.counts();
        if (counts) {
            synchronized (this) {
                end = null;
            }
            WorkEnds.tell(() -> end(benchmark));
            Map<String, ThreadTimes> all = scheduler.ofAllThreads();
            Map<String, ThreadTimes> workers = scheduler.ofThreadsNamed(workersOf(benchmark));
            SchedulerStatistics.Ticks ticks = scheduler.ticks();
            start = new Reading(clock.getAsLong(), ticks, workers, all);
        }
    }

    List<Result<?>> stop(String benchmark) {
        if (!counts) {
            return List.of();
        }
        Reading last = end(benchmark);
        if (last.workers().isEmpty()) {
            return List.of();
        }
        long wall = last.at() - start.at();
        ThreadTimes process = spent(start.all(), last.all());
        ThreadTimes spent = spent(start.workers(), last.workers());
        long blocked = last.workers().size() * wall - spent.cpu() - spent.runQueue();
        List<Result<?>> results = new ArrayList<>();
        results.add(milliseconds(CPU, spent.cpu()));
        results.add(milliseconds(RUN_QUEUE, spent.runQueue()));
        results.add(milliseconds(BLOCKED, Math.max(0, blocked)));
        results.add(cores(PROCESS, (double) process.cpu() / wall));
        SchedulerStatistics.Ticks.busyCores(start.ticks(), last.ticks())
                .ifPresent(cores -> results.add(cores(BUSY, cores)));
        return results;
    }

    /** What is read at the end of the work, or else of the iteration: whichever asks first. */
    private synchronized Reading end(String benchmark) {
        if (end == null) {
            long at = clock.getAsLong();
            SchedulerStatistics.Ticks ticks = scheduler.ticks();
            Map<String, ThreadTimes> workers = scheduler.ofThreadsNamed(workersOf(benchmark));
            end = new Reading(at, ticks, workers, scheduler.ofAllThreads());
        }
        return end;
    }

    /** A thread that was not there before was born meanwhile, with all its times. */
    private static ThreadTimes spent(Map<String, ThreadTimes> before, Map<String, ThreadTimes> after) {
        return after.entrySet().stream()
                .map(e -> e.getValue().minus(before.getOrDefault(e.getKey(), ThreadTimes.NONE)))
                .reduce(ThreadTimes.NONE, ThreadTimes::plus);
    }

    // As JMH's thread factory names them.
    private static String workersOf(String benchmark) {
        return benchmark + "-jmh-worker-";
    }

    private static ScalarResult cores(String label, double cores) {
        return new ScalarResult(label, cores, "cores", AggregationPolicy.AVG);
    }

    private static ScalarResult milliseconds(String label, long nanos) {
        return new ScalarResult(label, nanos / 1e6, "ms", AggregationPolicy.AVG);
    }
}
