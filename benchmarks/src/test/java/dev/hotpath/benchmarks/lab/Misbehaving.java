package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Scales;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Benchmarks that fail as real ones do: each way to lose a fork. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1, time = 50, timeUnit = TimeUnit.MILLISECONDS)
@Scales(
        component = "misbehaving",
        along = "how",
        kind = AxisKind.SIZE,
        points = {})
@State(Scope.Benchmark)
public class Misbehaving {

    @Param({"0"})
    public int how;

    @Benchmark
    public int behaves() {
        return how;
    }

    @Benchmark
    public int throwsInTheMiddle() {
        throw new IllegalStateException("the reply made\nno sense");
    }

    @Benchmark
    public int exits() {
        System.exit(0);
        return how;
    }

    @Benchmark
    public void hangs() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Benchmark
    @Fork(jvmArgsAppend = "-Xmx32m")
    public Object runsOutOfMemory() {
        List<byte[]> kept = new ArrayList<>();
        while (how == 0) {
            kept.add(new byte[1 << 20]);
        }
        return kept;
    }

    @Benchmark
    public int isKilled() {
        ProcessHandle.of(ProcessHandle.current().pid()).ifPresent(self -> kill(self.pid()));
        return how;
    }

    private static void kill(long pid) {
        try {
            new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
