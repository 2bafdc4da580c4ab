package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
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

/**
 * A shape that is known: a string made longer with {@code +=} is copied each time, so that n pieces cost n²/2 copies.
 *
 * <p><b>Why it exists.</b> It is the classic of all accidents, and the self-check of every run: a verdict that doesn't call
 * this superlinear would miss the real ones.
 *
 * <p><b>Axis.</b> Pieces of 64 characters. <b>Expect</b> superlinear with an exponent that goes from 1, where making a
 * string costs more than copying it, to 2, and a little above from some hundred pieces on, where what is copied leaves the first
 * caches: 2.15 was measured. The young generation is small, so that hardly more than the copies is measured.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar QuadraticConcatenation}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx64m", "-Xmn8m"})
@Warmup(iterations = 2, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class QuadraticConcatenation {

    @Param({"8", "16", "32", "64", "128", "256", "512"})
    public int pieces;

    private String piece = "x".repeat(64);

    @Benchmark
    @Does("concatenating strings one by one")
    @Truth(Shape.SUPERLINEAR)
    @Principal
    @Scales(
            component = "control",
            along = "pieces",
            kind = AxisKind.SIZE,
            points = {8, 16, 32, 64, 128, 256, 512})
    public String concatenate() {
        String all = "";
        for (int i = 0; i < pieces; i++) {
            all += piece;
        }
        return all;
    }
}
