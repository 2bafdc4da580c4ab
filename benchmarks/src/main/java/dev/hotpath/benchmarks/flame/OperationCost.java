package dev.hotpath.benchmarks.flame;

import dev.hotpath.results.flame.Stacks;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.JmhResult;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a sample stands for in an operation. In a closed loop the benchmark's threads do operations all the time, so the
 * workers' samples together stand for the mean time of one: all of it by the clock, the part on a core by CPU time. What other
 * threads do costs the same a sample.
 */
final class OperationCost {

    /**
     * A sample's cost.
     *
     * @param perSample what it stands for, in the unit
     * @param unit {@code ns/op} or {@code B/op}
     */
    record Cost(double perSample, String unit) {}

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private OperationCost() {}

    /**
     * @param all what is weighed
     * @param workers what of it was seen of the benchmark's threads
     * @param measured what JMH measured meanwhile
     * @return empty where the operation's cost is not known, or the workers did nothing
     */
    static Optional<Cost> of(Event event, Stacks all, Stacks workers, JmhResult measured) {
        if (event == Event.ALLOC) {
            // JMH divides what the whole JVM allocated.
            return ForkStatistic.MEAN
                    .of(measured, ALLOCATED)
                    .map(bytes -> new Cost(bytes.forks()[0] / all.total(), "B/op"));
        }
        return workers.isEmpty()
                ? Optional.empty()
                : nanosAnOperation(measured)
                        .flatMap(nanos -> switch (event) {
                            case CPU -> cpuNanos(nanos, workers, measured);
                            case LOCK -> lockNanos(nanos, measured);
                            default -> Optional.of(nanos / workers.total());
                        })
                        .map(perSample -> new Cost(perSample, "ns/op"));
    }

    /** Where nobody knows what part of an operation was on a core, its CPU time is not known either. */
    private static Optional<Double> cpuNanos(double nanos, Stacks workers, JmhResult measured) {
        OptionalDouble running = Event.running(measured);
        return running.isPresent() ? Optional.of(running.getAsDouble() * nanos / workers.total()) : Optional.empty();
    }

    /** Waits are counted in nanoseconds, and the threads' time divided by an operation's is the number of operations. */
    private static Optional<Double> lockNanos(double nanos, JmhResult measured) {
        double threadNanos = 1e6 * Event.threadMillis(measured);
        return threadNanos > 0 ? Optional.of(nanos / threadNanos) : Optional.empty();
    }

    private static Optional<Double> nanosAnOperation(JmhResult measured) {
        return ForkStatistic.MEAN
                .of(measured)
                .flatMap(values -> values.in("ns/op"))
                .map(values -> values.forks()[0]);
    }
}
