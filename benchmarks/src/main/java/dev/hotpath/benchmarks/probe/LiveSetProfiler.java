package dev.hotpath.benchmarks.probe;

import dev.hotpath.results.attribution.Leak;
import dev.hotpath.results.attribution.LiveSet;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.ArrayList;
import java.util.Collection;
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
 * <p>{@code -prof dev.hotpath.benchmarks.probe.LiveSetProfiler} with at least eight measured iterations. The collections are
 * between iterations and in no score, but a heap that was just collected can make the next iteration a little faster.
 */
public final class LiveSetProfiler implements InternalProfiler {

    private static final int LEAST = 8;

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

    /** Readings of one fork, or the growth over several forks' readings: the median of theirs. */
    static final class LiveSetResult extends Result<LiveSetResult> {

        private static final long serialVersionUID = 1;

        private final double[] operations;
        private final double[] bytes;
        private final String words;

        private LiveSetResult(double[] operations, double[] bytes, double score, String words) {
            super(ResultRole.SECONDARY, "live.growth", new SingletonStatistics(score), "B/op", AggregationPolicy.AVG);
            this.operations = operations;
            this.bytes = bytes;
            this.words = words;
        }

        static LiveSetResult of(double operations, double bytes) {
            return new LiveSetResult(new double[] {operations}, new double[] {bytes}, Double.NaN, "");
        }

        @Override
        protected Aggregator<LiveSetResult> getThreadAggregator() {
            return new OverIterations();
        }

        @Override
        protected Aggregator<LiveSetResult> getIterationAggregator() {
            return new OverIterations();
        }

        @Override
        public String extendedInfo() {
            return words;
        }
    }

    private static final class OverIterations implements Aggregator<LiveSetResult> {

        @Override
        public LiveSetResult aggregate(Collection<LiveSetResult> results) {
            if (results.stream().anyMatch(each -> !each.words.isEmpty())) {
                return overForks(List.copyOf(results));
            }
            double[] operations =
                    results.stream().mapToDouble(each -> each.operations[0]).toArray();
            double[] bytes = results.stream().mapToDouble(each -> each.bytes[0]).toArray();
            if (operations.length < LEAST) {
                return new LiveSetResult(
                        operations,
                        bytes,
                        Double.NaN,
                        "cannot tell whether the live set grows: " + operations.length
                                + " iterations, at least 8 are needed");
            }
            Leak leak = LiveSet.judge(operations, bytes);
            return new LiveSetResult(operations, bytes, leak.bytesPerOperation().value(), leak.words());
        }

        private static LiveSetResult overForks(List<LiveSetResult> forks) {
            List<LiveSetResult> sorted = new ArrayList<>(forks);
            sorted.sort((a, b) -> Double.compare(a.getScore(), b.getScore()));
            LiveSetResult median = sorted.get(sorted.size() / 2);
            return new LiveSetResult(median.operations, median.bytes, median.getScore(), median.words);
        }
    }
}
