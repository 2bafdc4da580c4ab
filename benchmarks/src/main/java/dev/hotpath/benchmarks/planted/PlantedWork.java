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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Arithmetic of known size, to which some per cent can be added.
 *
 * <p><b>Why it exists.</b> A comparison is trusted when it finds what was put there, and nothing where nothing was. The work is
 * calibrated: so many per cent more tokens take so many per cent more time, at any of these sizes.
 *
 * <p><b>Axis.</b> Tokens. <b>Expect</b> linear, some nanoseconds each, and with {@code -Dhotpath.planted=cpu+5} a line that is 5 %
 * higher.
 *
 * <p>Alone: {@code java -Dhotpath.planted=cpu+5 -jar benchmarks/target/benchmarks.jar PlantedWork}
 */
@OnlyWhenNamed
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx64m"})
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class PlantedWork {

    @Param({"1000", "2000", "4000", "8000", "16000", "32000"})
    public int tokens;

    private long all;

    @Setup
    public void plant() {
        all = Math.round(tokens * Plant.ofProperty().work());
    }

    @Benchmark
    @Does("computing")
    @Scales(
            component = "planted",
            along = "tokens",
            kind = AxisKind.SIZE,
            points = {1000, 2000, 4000, 8000, 16_000, 32_000})
    public void compute() {
        Blackhole.consumeCPU(all);
    }
}
