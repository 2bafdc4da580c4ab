package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
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
 * A shape that is known: {@code .*.*=} looked for where no equals sign is. From each place, each first half is tried with each
 * second half, n³/6 steps for n characters.
 *
 * <p><b>Why it exists.</b> Such patterns stand in validators and firewalls, are fast on everything they were tried with, and
 * take a whole site down with one long line.
 *
 * <p><b>Axis.</b> Characters. <b>Expect</b> superlinear with an exponent that goes to 3. Nested quantifiers, {@code (x+x+)+y},
 * would be exponential, but not on every JDK: since JDK 9 the matcher remembers where a group's loop has failed. It doesn't
 * where no group is. An exponential also leaves no axis: from 6 to 24 characters it goes from nothing to minutes.
 *
 * <p>Lines of two lengths are searched before anything is measured, the same at every point.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar CatastrophicRegex}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx64m", "-Xmn8m"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CatastrophicRegex {

    private static final int SHORT = 8;
    private static final int LONG = 64;
    private static final int ROUNDS = 1_000;

    static final Pattern ASSIGNMENT = Pattern.compile(".*.*=");

    @Param({"8", "14", "25", "45", "80", "144", "256"})
    public int characters;

    private String line;

    @Setup
    public void prepare(Blackhole blackhole) {
        String shortLine = line(SHORT);
        String longLine = line(LONG);
        for (int i = 0; i < ROUNDS; i++) {
            blackhole.consume(isAssignment(shortLine));
            blackhole.consume(isAssignment(longLine));
        }
        line = line(characters);
    }

    @Benchmark
    @Does("matching a regex that backtracks")
    @Truth(Shape.SUPERLINEAR)
    @Scales(
            component = "control",
            along = "characters",
            kind = AxisKind.SIZE,
            points = {8, 14, 25, 45, 80, 144, 256})
    public boolean find() {
        return isAssignment(line);
    }

    static boolean isAssignment(CharSequence line) {
        return ASSIGNMENT.matcher(line).find();
    }

    private static String line(int characters) {
        return "x".repeat(characters);
    }
}
