package dev.hotpath.benchmarks.lab;

import dev.hotpath.benchmarks.machine.MachineProfiler;
import dev.hotpath.benchmarks.probe.ProbeProfiler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs a trial as one JMH invocation with one fork. JMH waits for a fork for ever, so a trial has a deadline of its own, at
 * which the fork and everything it started is killed.
 */
public final class JmhLauncher implements Launcher {

    private static final List<Class<? extends Profiler>> PROFILERS =
            List.of(ForkGuard.class, MachineProfiler.class, ProbeProfiler.class);

    private static final long KILL_AGAIN_MILLIS = 100;

    private final Neighbour neighbour = new Neighbour();
    private final List<String> jvmArguments;
    private final Duration deadline;
    private final Profiling profiling;
    private final ScheduledExecutorService watchdog;
    private final AtomicBoolean killed = new AtomicBoolean();
    private volatile Set<Long> childrenBefore = Set.of();
    private volatile boolean running;
    private volatile boolean aborted;

    /**
     * @param jvmArguments handed to every fork, before the benchmark's own
     * @param deadline how long a trial may take as a whole
     */
    public JmhLauncher(List<String> jvmArguments, Duration deadline) {
        this(jvmArguments, deadline, null);
    }

    /** @param profiling what its forks are looked at with; null where they are measured */
    JmhLauncher(List<String> jvmArguments, Duration deadline, Profiling profiling) {
        this.jvmArguments = List.copyOf(jvmArguments);
        this.deadline = deadline;
        this.profiling = profiling;
        this.watchdog = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "trial-watchdog");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public Launch launch(Trial trial) {
        try {
            return neighbour
                    .whenQuiet(
                            () -> aborted, () -> launchAlone(trial), launch -> launch.outcome() == Outcome.NOT_STARTED)
                    .orElse(new Launch(Outcome.NOT_STARTED, Neighbour.TOO_LONG, null));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Launch(Outcome.FAILED, "interrupted", null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Launch launchAlone(Trial trial) {
        childrenBefore =
                ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        killed.set(false);
        running = true;
        QuietFormat output = new QuietFormat();
        // Again and again, as an abort: JMH may be about to start the fork.
        ScheduledFuture<?> bite = watchdog.scheduleWithFixedDelay(
                this::kill, Math.max(0, deadline.toMillis()), KILL_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        try {
            Collection<RunResult> results = new Runner(options(trial).build(), output).run();
            if (results.size() != 1
                    || results.iterator().next().getBenchmarkResults().isEmpty()) {
                return failed(output.lastWords("JMH returned no result"));
            }
            return new Launch(
                    Outcome.OK, "", RunResults.toJmhResult(results.iterator().next()));
        } catch (RunnerException | RuntimeException e) {
            return failed(Failures.inOneLine(e, output));
        } finally {
            running = false;
            bite.cancel(false);
        }
    }

    @Override
    public void abort() {
        aborted = true;
        try {
            // Again and again: JMH may be about to start the fork.
            watchdog.scheduleWithFixedDelay(this::killWhatRuns, 0, KILL_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            // Nothing runs any more.
        }
    }

    private void killWhatRuns() {
        if (running) {
            kill();
        }
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
    }

    private Launch failed(String why) {
        return killed.get()
                ? new Launch(Outcome.HUNG, "did not end within " + deadline.toSeconds() + " s and was killed", null)
                : new Launch(Neighbour.failed(why), why, null);
    }

    private ChainedOptionsBuilder options(Trial trial) {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(trial.benchmark()) + "$")
                .forks(1)
                .warmupForks(0)
                .threads(trial.threads())
                .shouldFailOnError(true)
                .jvmArgsPrepend(jvmArguments.toArray(String[]::new));
        trial.params().forEach(options::param);
        PROFILERS.forEach(options::addProfiler);
        if (profiling != null) {
            options.measurementTime(TimeValue.milliseconds(profiling.iterationMillis()));
            profiling.profilers().forEach(options::addProfiler);
        }
        return options;
    }

    /** Kills what was started since the trial began: JMH's fork, whatever class it runs, and its descendants. */
    private void kill() {
        killed.set(true);
        List<ProcessHandle> doomed = new ArrayList<>();
        ProcessHandle.current()
                .children()
                .filter(child -> !childrenBefore.contains(child.pid()))
                .forEach(child -> {
                    child.descendants().forEach(doomed::add);
                    doomed.add(child);
                });
        doomed.forEach(ProcessHandle::destroyForcibly);
    }
}
