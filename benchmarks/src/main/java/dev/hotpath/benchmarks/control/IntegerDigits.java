package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.math.BigInteger;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * A shape that is known: the JDK reads a decimal number nine digits at a time, and each time multiplies and adds
 * through all the words that the whole number will take, n²/43 steps for n digits.
 *
 * <p><b>Why it exists.</b> Length is data, and a number that somebody else may make longer is a cost that nobody sees: no
 * allocation to speak of, no call, one line of code.
 *
 * <p><b>Axis.</b> Digits. <b>Expect</b> superlinear with an exponent that goes from 1.6 to 2. Faster ways to read numbers,
 * which divide and multiply in a clever order, pay off above these lengths only and are superlinear too; JDK 17 to 25 use
 * none. A number of a thousand digits is read many times before anything is measured, the same at every point: the inner
 * loop of a short one is over before the compiler would know it as a loop.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar IntegerDigits}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx64m", "-Xmn8m"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class IntegerDigits {

    private static final long SEED = 20_240_229;
    private static final int READ_BEFORE = 1_000;
    private static final int ROUNDS = 10_000;

    @Param({"250", "500", "1000", "2000", "4000", "8000", "16000"})
    public int digits;

    private String written;

    @Setup
    public void prepare(Blackhole blackhole) {
        String warming = number(READ_BEFORE);
        for (int i = 0; i < ROUNDS; i++) {
            blackhole.consume(new BigInteger(warming));
        }
        written = number(digits);
    }

    @Benchmark
    @Does("reading an integer of many digits")
    @Truth(Shape.SUPERLINEAR)
    @Scales(
            component = "control",
            along = "digits",
            kind = AxisKind.SIZE,
            points = {250, 500, 1000, 2000, 4000, 8000, 16_000})
    public BigInteger read() {
        return new BigInteger(written);
    }

    private static String number(int digits) {
        StringBuilder number = new StringBuilder(digits);
        new Random(SEED).ints(digits, 1, 10).forEach(number::append);
        return number.toString();
    }
}
