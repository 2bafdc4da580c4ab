package dev.hotpath.benchmarks.planted;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.OnlyWhenNamed;
import dev.hotpath.results.scaling.Scales;
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
 * One array a call, to which some bytes can be added.
 *
 * <p><b>Why it exists.</b> Sixteen bytes more a call cost no time that could be measured, and are a leak of garbage all the same:
 * {@code -prof gc} counts them nearly without noise.
 *
 * <p><b>Axis.</b> Bytes. <b>Expect</b> linear, for a new array is cleared, and with {@code -Dhotpath.planted=alloc+16} 16 B/op more.
 * The array's header of 16 bytes comes on top.
 *
 * <p>Alone: {@code java -Dhotpath.planted=alloc+16 -jar benchmarks/target/benchmarks.jar PlantedAllocation -prof gc}
 */
@OnlyWhenNamed
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx64m"})
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PlantedAllocation {

    @Param({"64", "128", "256", "512", "1024", "2048"})
    public int bytes;

    private int all;

    @Setup
    public void plant() {
        all = bytes + Plant.ofProperty().bytes();
    }

    @Benchmark
    @Does("allocating an array")
    @Scales(
            component = "planted",
            along = "bytes",
            kind = AxisKind.SIZE,
            points = {64, 128, 256, 512, 1024, 2048})
    public byte[] allocate() {
        return new byte[all];
    }
}
