package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A shape that is known: callers of a resource with four places that each hold for 2 ms.
 *
 * <p><b>Why it exists.</b> It is every pool reduced to its theory: no connection, no network, hardly any CPU.
 *
 * <p><b>Axis.</b> Threads. <b>Expect</b> queueing with its knee at four: max(H, N·H/4) for a hold H of 2 ms and what the
 * system adds to a parked thread (about 60 microseconds on Linux). The semaphore is fair: callers that never pause would
 * else overtake those that wait, and the mean over finished calls would forget the ones that starve.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar HeldSemaphore -t 16}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
// One iteration: the first callers of each find the places empty, and are part of its mean.
@Measurement(iterations = 1, time = 900, timeUnit = TimeUnit.MILLISECONDS)
public class HeldSemaphore {

    @Param("4")
    public int permits;

    @Param("2")
    public int holdMillis;

    private Semaphore semaphore;
    private long holdNanos;

    @Setup
    public void open() {
        semaphore = new Semaphore(permits, true);
        holdNanos = TimeUnit.MILLISECONDS.toNanos(holdMillis);
    }

    @Benchmark
    @Does("holding one of four permits")
    @Truth(Shape.QUEUEING)
    @Scales(
            component = "control",
            along = "threads",
            kind = AxisKind.THREADS,
            points = {1, 2, 4, 8, 16, 32, 64},
            capacity = "permits")
    public void hold() throws InterruptedException {
        semaphore.acquire();
        try {
            park();
        } finally {
            semaphore.release();
        }
    }

    private void park() {
        long end = System.nanoTime() + holdNanos;
        for (long left = holdNanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
