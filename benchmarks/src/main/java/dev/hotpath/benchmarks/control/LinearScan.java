package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.util.Random;
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
 * A shape that is known: a scan takes time in proportion to what is scanned.
 *
 * <p><b>Why it exists.</b> Most of what a page does is linear. A verdict that finds a bend here would find one anywhere.
 *
 * <p><b>Axis.</b> Elements. <b>Expect</b> linear, a nanosecond or two each. So that theory holds and not the cache: each
 * element is folded into a hash that the next one waits for, which takes longer than fetching it from any cache, and a
 * dependent chain can't be vectorised, which would make short arrays dearer.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar LinearScan}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms128m", "-Xmx128m"})
@Warmup(iterations = 2, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class LinearScan {

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;
    private static final long SEED = 20_240_229;

    @Param({"100", "300", "1000", "3000", "10000", "30000", "100000"})
    public int elements;

    private int[] values;

    @Setup
    public void fill() {
        values = new Random(SEED).ints(elements).toArray();
    }

    @Benchmark
    @Does("scanning an array")
    @Truth(Shape.LINEAR)
    @Scales(
            component = "control",
            along = "elements",
            kind = AxisKind.SIZE,
            points = {100, 300, 1000, 3000, 10_000, 30_000, 100_000})
    public int hash() {
        int hash = FNV_OFFSET;
        for (int value : values) {
            hash = (hash ^ value) * FNV_PRIME;
        }
        return hash;
    }
}
