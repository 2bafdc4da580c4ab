package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.sweep.Sweep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Runs single forks that are looked at and not measured, on servers that are up. */
public final class Workbench {

    private final List<String> jvmArguments;
    private final Supplier<Duration> timeout;
    private final ForeignJar jar;
    private volatile Launcher running;
    private volatile boolean aborted;

    /**
     * What came of a fork.
     *
     * @param result what JMH measured meanwhile; null when the fork failed
     * @param why one line when it failed, else empty
     * @param hung whether it did not end in time and was killed
     */
    public record Fork(JmhResult result, String why, boolean hung) {

        /** One that ended by itself. */
        public Fork(JmhResult result, String why) {
            this(result, why, false);
        }
    }

    /**
     * @param jvmArguments handed to every fork, such as the servers' addresses
     * @param timeout when a fork that does not end is killed; asked anew for each
     * @param jar somebody else's jar whose benchmarks are run; null for this program's own
     */
    public Workbench(List<String> jvmArguments, Supplier<Duration> timeout, ForeignJar jar) {
        this.jvmArguments = List.copyOf(jvmArguments);
        this.timeout = timeout;
        this.jar = jar;
    }

    /** Whether it is somebody else's jar whose benchmarks are run. */
    public boolean isForeign() {
        return jar != null;
    }

    /** Runs one fork at a point of a sweep, of a benchmark that the plan has. */
    public Fork run(Plan plan, Sweep sweep, double x, Profiling profiling) {
        Trial trial = plan.trial(sweep, x);
        return run(trial.benchmark(), trial.params(), trial.threads(), profiling);
    }

    /** Runs one fork of a benchmark. */
    public Fork run(String benchmark, Map<String, String> params, int threads, Profiling profiling) {
        try (Launcher launcher = launcher(profiling)) {
            running = launcher;
            if (aborted) {
                return new Fork(null, "stopped");
            }
            Launcher.Launch launch = launcher.launch(new Trial(benchmark, new TreeMap<>(params), threads, 1, 1));
            return new Fork(launch.result(), launch.why(), launch.outcome() == Outcome.HUNG);
        } finally {
            running = null;
        }
    }

    /** Ends the fork that is running and begins no other. From any thread. */
    public void abort() {
        aborted = true;
        Launcher launcher = running;
        if (launcher != null) {
            launcher.abort();
        }
    }

    public boolean isAborted() {
        return aborted;
    }

    private Launcher launcher(Profiling profiling) {
        return jar == null
                ? new JmhLauncher(jvmArguments, timeout.get(), profiling)
                : new ForeignLauncher(jar, timeout.get(), jvmArguments, profiling.arguments());
    }
}
