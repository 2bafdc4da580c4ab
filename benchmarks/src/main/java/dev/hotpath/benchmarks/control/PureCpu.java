package dev.hotpath.benchmarks.control;

import dev.hotpath.benchmarks.lab.Interleaved;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.infra.Control;

/**
 * Arithmetic in registers: what the machine gives to so many threads, and nothing else.
 *
 * <p><b>Why it exists.</b> It runs between the trials of every sweep at the same number of threads. A round in which it
 * varies was disturbed from outside; a point at which it is slowed down as much as the component has no cause in the
 * component.
 *
 * <p><b>Axis.</b> Threads. <b>Expect</b> queueing for the cores: flat up to the effective cores c, then N/c times the time
 * of one thread. A knee below the cores the system claims means that the machine is shared or throttled.
 *
 * <p>The work takes some tens of microseconds: long against the clock, short against a time slice. It needs no memory and
 * brings its own warm-up, so any settings do.
 *
 * <p><b>Throughput</b>, which Little's law turns into the time an operation takes. Average time would be the mean over threads of
 * each one's time: 64 threads on two cores get one or two time slices an iteration, and the mean of such inverses is up to 1.4
 * times the inverse of their mean, a bend that only the arithmetic makes.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar PureCpu -t 4}
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class PureCpu {

    private static final long TOKENS = 10_000;
    private static final int UNTIL_COMPILED = 2_000;
    private static final long BEFORE_START_NANOS = 100_000;

    /** On one thread: among 64 busy ones the compiler would get its share of the cores too late. */
    @Setup
    public void compile() {
        for (int i = 0; i < UNTIL_COMPILED; i++) {
            Blackhole.consumeCPU(TOKENS);
        }
    }

    @Benchmark
    @Does("computing on all threads")
    @Interleaved
    @Scales(
            component = "control",
            along = "threads",
            kind = AxisKind.THREADS,
            points = {1, 2, 4, 8, 16, 32, 64})
    public void burn(Control control) {
        Blackhole.consumeCPU(TOKENS);
        if (!control.startMeasurement) {
            // Threads that computed while JMH still starts the others would keep it from doing so for seconds.
            LockSupport.parkNanos(BEFORE_START_NANOS);
        }
    }
}
