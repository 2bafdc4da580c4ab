package dev.hotpath.benchmarks.http;

import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How late do OkHttp's timeouts fire when many calls wait at once?
 *
 * <p><b>Why it exists.</b> A timeout is the page's last defence against a slow third party, and it is only as good as its
 * punctuality under load: one watchdog thread fires them one after the other, closes each socket, and every caller then
 * needs a core to notice.
 *
 * <p><b>What is measured.</b> A burst of calls, all of which run into the same timeout. {@code overshoot} is the time
 * between the moment the timeout should have fired and the moment the caller sees it; the score, which is the makespan of
 * the burst, contains the timeout itself and is not judged. {@code successes}, {@code timeouts} and {@code failures} are
 * what the callers saw: where more than one in twenty sees anything but a timeout there is no measurement.
 *
 * <p><b>Axis.</b> Calls in flight, which wait for one watchdog and for the same cores: a load, so that healthy is flat and,
 * beyond a knee, a straight line. <b>Expect</b> a fraction of a millisecond, most of it spent on waking threads, nearly flat for
 * timeouts whose clocks start as the calls get their connections one after the other. A call timeout starts for all at once,
 * and the watchdog cancels one call after the other: queueing from some hundred calls on, where the queue outlasts the waking
 * of an idle core, and steepest (FULL_BACKLOG) where a connection is still being made. A connect timeout is the system's,
 * each caller waits for it itself.
 *
 * <p>Only the pairs of timeout and fault that end in that timeout are here: {@link RefusedConnection} and {@link SlowDrip}
 * have the others. Two short iterations are enough, since every burst gives as
 * many samples as it has calls.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar TimeoutOvershoot.read -p fault=SILENT -p inFlight=1,64,1024}
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Scales(
        component = "http",
        along = "inFlight",
        kind = AxisKind.THREADS,
        points = {1, 4, 16, 64, 256, 512, 1024},
        metric = "overshoot")
@SetUpTakes(seconds = 3)
public class TimeoutOvershoot {

    /** Faults that a connect timeout ends. */
    public static class Connecting extends InFlight {
        @Param("FULL_BACKLOG")
        public Fault fault;

        @Setup
        public void open() throws IOException, InterruptedException {
            open(Limit.CONNECT, fault);
        }
    }

    /** Faults that a read timeout ends. */
    public static class Reading extends InFlight {
        @Param({"SILENT", "LATE_HEADERS", "STALLED_BODY"})
        public Fault fault;

        @Setup
        public void open() throws IOException, InterruptedException {
            open(Limit.READ, fault);
        }
    }

    /** Faults that a write timeout ends. */
    public static class Writing extends InFlight {
        @Param("UNREADING")
        public Fault fault;

        @Setup
        public void open() throws IOException, InterruptedException {
            open(Limit.WRITE, fault);
        }
    }

    /** Faults that a call timeout ends: all that take time. */
    public static class Calling extends InFlight {
        @Param({"SILENT", "LATE_HEADERS", "SLOW_DRIP", "STALLED_BODY", "FULL_BACKLOG", "UNREADING"})
        public Fault fault;

        @Setup
        public void open() throws IOException, InterruptedException {
            open(Limit.CALL, fault);
        }
    }

    @Benchmark
    @Does("a connect timeout firing late")
    public List<?> connect(Connecting calls) throws InterruptedException {
        return calls.burst();
    }

    @Benchmark
    @Does("a read timeout firing late")
    @Uses(Part.UPSTREAM)
    public List<?> read(Reading calls) throws InterruptedException {
        return calls.burst();
    }

    @Benchmark
    @Does("a write timeout firing late")
    public List<?> write(Writing calls) throws InterruptedException {
        return calls.burst();
    }

    @Benchmark
    @Does("a call timeout firing late")
    @Uses(Part.UPSTREAM)
    public List<?> call(Calling calls) throws InterruptedException {
        return calls.burst();
    }
}
