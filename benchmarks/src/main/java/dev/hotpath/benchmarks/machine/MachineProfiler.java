package dev.hotpath.benchmarks.machine;

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
 * synchronisation of the threads count as well. A thread that ended within the iteration is left out. {@value #BUSY} is how
 * many cores were busy with anything at all, servers and neighbours included; ticks of 10 ms make it coarse.
 *
 * <p>Reports nothing where the kernel does not count run-queue time.
 */
public final class MachineProfiler implements InternalProfiler {

    public static final String CPU = "machine.cpu";
    public static final String RUN_QUEUE = "machine.runqueue";
    public static final String BLOCKED = "machine.blocked";
    public static final String BUSY = "machine.busy";

    private final SchedulerStatistics scheduler;
    private final LongSupplier clock;

    private boolean counts;
    private Map<String, ThreadTimes> before = Map.of();
    private SchedulerStatistics.Ticks ticksBefore;
    private long startedAt;

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
            before = scheduler.ofThreadsNamed(workersOf(benchmark));
            ticksBefore = scheduler.ticks();
            startedAt = clock.getAsLong();
        }
    }

    List<Result<?>> stop(String benchmark) {
        if (!counts) {
            return List.of();
        }
        long wall = clock.getAsLong() - startedAt;
        SchedulerStatistics.Ticks ticks = scheduler.ticks();
        Map<String, ThreadTimes> after = scheduler.ofThreadsNamed(workersOf(benchmark));
        if (after.isEmpty()) {
            return List.of();
        }
        // A worker that was not there before was born within the iteration, with all its times.
        ThreadTimes spent = after.entrySet().stream()
                .map(e -> e.getValue().minus(before.getOrDefault(e.getKey(), ThreadTimes.NONE)))
                .reduce(ThreadTimes.NONE, ThreadTimes::plus);
        long blocked = after.size() * wall - spent.cpu() - spent.runQueue();
        List<Result<?>> results = new ArrayList<>();
        results.add(milliseconds(CPU, spent.cpu()));
        results.add(milliseconds(RUN_QUEUE, spent.runQueue()));
        results.add(milliseconds(BLOCKED, Math.max(0, blocked)));
        SchedulerStatistics.Ticks.busyCores(ticksBefore, ticks)
                .ifPresent(cores -> results.add(new ScalarResult(BUSY, cores, "cores", AggregationPolicy.AVG)));
        return results;
    }

    // As JMH's thread factory names them.
    private static String workersOf(String benchmark) {
        return benchmark + "-jmh-worker-";
    }

    private static ScalarResult milliseconds(String label, long nanos) {
        return new ScalarResult(label, nanos / 1e6, "ms", AggregationPolicy.AVG);
    }
}
