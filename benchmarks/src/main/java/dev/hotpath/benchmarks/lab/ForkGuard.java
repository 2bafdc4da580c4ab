package dev.hotpath.benchmarks.lab;

import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/**
 * Ends a fork when its parent is gone. A parent that is killed can't do it, and a fork in the middle of an iteration, or with
 * a client that reconnects for ever, would go on and disturb whatever is measured next.
 *
 * <p>It measures nothing; a profiler is what JMH creates first in a fork, before any set-up.
 */
public final class ForkGuard implements InternalProfiler {

    private static final String FORK = "org.openjdk.jmh.runner.ForkedMain";

    /** Called by JMH, in the parent to see that it can be used and in the fork to be used. */
    public ForkGuard() {
        boolean inFork = System.getProperty("sun.java.command", "").startsWith(FORK);
        if (inFork) {
            ProcessHandle.current()
                    .parent()
                    .ifPresentOrElse(
                            parent -> parent.onExit()
                                    .thenRun(() -> Runtime.getRuntime().halt(1)),
                            () -> Runtime.getRuntime().halt(1));
        }
    }

    @Override
    public String getDescription() {
        return "ends a fork whose parent is gone";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmarkParams, IterationParams iterationParams) {}

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmarkParams, IterationParams iterationParams, IterationResult result) {
        return List.of();
    }
}
