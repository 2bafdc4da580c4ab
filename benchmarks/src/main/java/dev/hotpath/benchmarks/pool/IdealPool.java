package dev.hotpath.benchmarks.pool;

import static dev.hotpath.results.scaling.AxisKind.THREADS;

import dev.hotpath.benchmarks.probe.LatencyProbe;
import dev.hotpath.benchmarks.probe.Probes;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
 * The ideal pool: a fair semaphore with as many permits as {@link ParkedHold} has connections, and the same hold.
 *
 * <p><b>Why.</b> It is the control. Whatever this shows is queueing, which no pool can avoid; whatever a pool shows beyond it
 * is the pool.
 *
 * <p><b>Axis.</b> {@code threads}, a closed loop without think time; the capacity is {@code poolSize}.
 *
 * <p><b>Expect.</b> The mean at max(S, N·S/c) as in {@link ParkedHold}, and here the median and the 99th percentile at the
 * same place, since first come is first served. {@code wait} is the acquisition alone.
 *
 * <p>{@code java -jar benchmarks.jar IdealPool -p poolSize=4 -t 16 -prof dev.hotpath.benchmarks.probe.ProbeProfiler}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.SECONDS)
public class IdealPool {

    @Param({"2", "4", "10"})
    public int poolSize;

    @Param("2")
    public int holdMillis;

    private Hold hold;
    private Semaphore permits;
    private LatencyProbe wait;

    @Setup
    public void open() {
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize must be at least 1, not " + poolSize);
        }
        hold = Hold.ofMillis(holdMillis);
        permits = new Semaphore(poolSize, true);
        wait = Probes.latency("wait");
    }

    @Benchmark
    @Does("acquiring a permit of a fair semaphore")
    @Scales(
            component = "pool",
            along = "threads",
            kind = THREADS,
            points = {1, 2, 4, 8, 16, 32, 64},
            capacity = "poolSize")
    public void acquireHoldRelease() throws InterruptedException {
        long asked = System.nanoTime();
        permits.acquire();
        try {
            wait.record(System.nanoTime() - asked);
            hold.await();
        } finally {
            permits.release();
        }
    }
}
