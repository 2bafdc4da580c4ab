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
 * Calls of one length, of which one in 97 can be made longer.
 *
 * <p><b>Why it exists.</b> What users complain of is often the slow call and not the mean. Each call is sampled, and a fork has
 * more than the 10,000 calls that a 99th percentile needs.
 *
 * <p><b>Axis.</b> Tokens. <b>Expect</b> linear, and with {@code -Dhotpath.planted=tail+10} a 99th percentile of ten times as much: every
 * 97th call, in order and without chance.
 *
 * <p>Alone: {@code java -Dhotpath.planted=tail+10 -jar benchmarks/target/benchmarks.jar PlantedTail}
 */
@OnlyWhenNamed
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms128m", "-Xmx128m"})
@Warmup(iterations = 2, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 300, timeUnit = TimeUnit.MILLISECONDS)
public class PlantedTail {

    /** JMH samples every 2^k-th call, at equal distances: an odd number is met by each of them. And it is more than one in a hundred. */
    private static final int ONE_IN = 97;

    @Param({"500", "1000", "2000", "4000", "8000"})
    public int tokens;

    private long slow;
    private int calls;

    @Setup
    public void plant() {
        slow = (long) tokens * Plant.ofProperty().slow();
    }

    @Benchmark
    @Does("answering a call")
    @Scales(
            component = "planted",
            along = "tokens",
            kind = AxisKind.SIZE,
            points = {500, 1000, 2000, 4000, 8000})
    public void call() {
        calls = calls == ONE_IN ? 1 : calls + 1;
        Blackhole.consumeCPU(calls == ONE_IN ? slow : tokens);
    }
}
