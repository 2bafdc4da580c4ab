package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
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

/**
 * A shape that is known: one lock around CPU work.
 *
 * <p><b>Why it exists.</b> More threads on one lock only wait longer, however many cores there are: a shared cache, a
 * logger, a synchronized formatter.
 *
 * <p><b>Axis.</b> Threads. <b>Expect</b> queueing with its knee at one: N times the work. The lock is fair, so that nobody
 * starves and the mean counts everybody; handing it to a thread that sleeps costs some microseconds, against which the work
 * of about 200 is long.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar OneLock -t 16}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class OneLock {

    private static final long TOKENS = 100_000;

    private static final int UNTIL_COMPILED = 200;

    private final Lock lock = new ReentrantLock(true);

    /** On one thread: among 64 busy ones the compiler would get its share of the cores too late. */
    @Setup
    public void compile() {
        for (int i = 0; i < UNTIL_COMPILED; i++) {
            work();
        }
    }

    @Benchmark
    @Does("working under one lock")
    @Truth(Shape.QUEUEING)
    @Scales(
            component = "control",
            along = "threads",
            kind = AxisKind.THREADS,
            points = {1, 2, 4, 8, 16, 32, 64},
            capacity = "1")
    public void work() {
        lock.lock();
        try {
            Blackhole.consumeCPU(TOKENS);
        } finally {
            lock.unlock();
        }
    }
}
