package dev.hotpath.benchmarks.lab;

import dev.hotpath.benchmarks.probe.LatencyProbe;
import dev.hotpath.benchmarks.probe.Probes;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Scales;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Threads that do nothing but wait, or nothing but compute. */
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Scales(
        component = "simple",
        along = "text",
        kind = AxisKind.SIZE,
        points = {})
@State(Scope.Benchmark)
public class Simple {

    @Param({"a \"quoted\", [bracketed]; {braced} \\ <ä> & value"})
    public String text;

    private final LatencyProbe waits = Probes.latency("wait");

    @Benchmark
    public void waits() {
        long start = System.nanoTime();
        LockSupport.parkNanos(1_000_000);
        waits.record(System.nanoTime() - start);
    }

    @Benchmark
    public void computes() {
        Blackhole.consumeCPU(10_000);
    }
}
