package dev.hotpath.benchmarks.probe;

import dev.hotpath.results.attribution.Leak;
import dev.hotpath.results.attribution.LiveSet;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.Aggregator;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.util.SingletonStatistics;

/**
 * Does a benchmark leak? After each iteration the heap is collected, and what is still live is read; over the iterations of a fork
 * it is judged whether that grows with the operations done, and by how many bytes an operation.
 *
 * <p>{@code -prof dev.hotpath.benchmarks.probe.LiveSetProfiler} with at least nine measured iterations, of which the last is not judged: JMH drops the
 * benchmark's state in it, and with it all that a state has let grow. The collections are
 * between iterations and in no score, but a heap that was just collected can make the next iteration a little faster.
 */
public final class LiveSetProfiler implements InternalProfiler {

    /** The last of them is left out. */
    private static final int LEAST = 9;

    private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    private long operations;

    /** Called by JMH. */
    public LiveSetProfiler() {}

    @Override
    public String getDescription() {
        return "the live set after GC, and whether it grows with the operations done";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {}

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        if (iterationParams.getType() != IterationType.MEASUREMENT) {
            return List.of();
        }
        operations += result.getMetadata().getAllOps();
        // Twice: the first may leave what has finalizers or cleaners.
        memory.gc();
        memory.gc();
        return List.of(LiveSetResult.of(operations, memory.getHeapMemoryUsage().getUsed()));
    }

    /** One reading, or the growth over those of all forks: the median of theirs. */
    static final class LiveSetResult extends Result<LiveSetResult> {

        private static final long serialVersionUID = 1;

        private final double operations;
        private final double bytes;
        private final String words;

        private LiveSetResult(double operations, double bytes, double score, String words) {
            super(ResultRole.SECONDARY, "live.growth", new SingletonStatistics(score), "B/op", AggregationPolicy.AVG);
            this.operations = operations;
            this.bytes = bytes;
            this.words = words;
        }

        static LiveSetResult of(double operations, double bytes) {
            return new LiveSetResult(operations, bytes, Double.NaN, "");
        }

        private static LiveSetResult of(Leak leak) {
            return new LiveSetResult(
                    leak.operations(), Double.NaN, leak.bytesPerOperation().value(), leak.words());
        }

        /** A profiler gives one reading an iteration, whatever the threads. */
        @Override
        protected Aggregator<LiveSetResult> getThreadAggregator() {
            return results -> results.iterator().next();
        }

        @Override
        protected Aggregator<LiveSetResult> getIterationAggregator() {
            return LiveSetProfiler::overForks;
        }

        @Override
        public String extendedInfo() {
            return words;
        }

        @Override
        public String toString() {
            return words.isEmpty() ? Leak.bytes(bytes) + " live after GC" : super.toString();
        }
    }

    /** JMH hands over the readings of all forks at once, one fork's after another's; in each the operations count from 0. */
    private static LiveSetResult overForks(Collection<LiveSetResult> readings) {
        List<List<LiveSetResult>> forks = new ArrayList<>();
        double before = Double.POSITIVE_INFINITY;
        for (LiveSetResult reading : readings) {
            if (reading.operations <= before) {
                forks.add(new ArrayList<>());
            }
            forks.get(forks.size() - 1).add(reading);
            before = reading.operations;
        }
        List<Leak> judged = forks.stream()
                .filter(fork -> fork.size() >= LEAST)
                .map(LiveSetProfiler::ofFork)
                .sorted(Comparator.comparingDouble(
                        leak -> leak.bytesPerOperation().value()))
                .toList();
        if (judged.isEmpty()) {
            int most = forks.stream().mapToInt(List::size).max().orElse(0);
            return new LiveSetResult(
                    0,
                    0,
                    Double.NaN,
                    "cannot tell whether the live set grows: " + most + (most == 1 ? " iteration" : " iterations")
                            + " a fork, at least 9 are needed (-i 9)");
        }
        return LiveSetResult.of(judged.get(judged.size() / 2));
    }

    private static Leak ofFork(List<LiveSetResult> all) {
        List<LiveSetResult> readings = all.subList(0, all.size() - 1);
        return LiveSet.judge(
                readings.stream().mapToDouble(reading -> reading.operations).toArray(),
                readings.stream().mapToDouble(reading -> reading.bytes).toArray());
    }
}
