package dev.hotpath.benchmarks.json;

import dev.hotpath.fixtures.payload.RecommendationGenerator;
import dev.hotpath.fixtures.payload.RecommendationJson;
import dev.hotpath.fixtures.payload.Recommendations;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
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
 * Parsing a recommendation response into what a service works with.
 *
 * <p><b>Why it exists.</b> When the third party sends ten times the items, is the page ten times slower, or worse? Parsing is
 * innocent as long as its time grows in a straight line, whatever the library; then the payload's size is the lever.
 *
 * <p><b>Axis.</b> Items of about 300 bytes each. <b>Expect</b> {@code linear} for every library. Beside the score, {@code
 * bytes} is the time for a single byte: the same along the axis, and comparable between libraries.
 *
 * <p><b>What is done so that parsing is all that is seen.</b> Every fork first parses the same mid-sized response until it is
 * compiled, so that the largest payload, which is parsed a handful of times, meets the same code as the smallest. The heap is
 * fixed and its young generation holds several of the largest results, so that a collection, whose cost is what is alive in
 * the middle of a parse, stays rare at every size; each iteration starts with an empty one.
 *
 * <p>Every library's result is compared with what was written before it is timed.
 *
 * <p>Average time: the largest payload is parsed so few times in an iteration that percentiles would say nothing.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar RecommendationParsing -p items=1000 -p library=MOSHI}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g", "-Xmn1500m"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RecommendationParsing {

    private static final long SEED = 1;
    private static final int WARM_ITEMS = 200;
    private static final long WARM_NANOS = TimeUnit.MILLISECONDS.toNanos(600);

    @Param({"10", "50", "200", "1000", "5000", "20000", "100000"})
    int items;

    @Param
    JsonLibrary library;

    private RecommendationParser parser;
    private byte[] json;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        Recommendations reference = new RecommendationGenerator(SEED).recommend(items);
        parser = library.parser();
        json = RecommendationJson.bytes(reference);
        compile(blackhole);
        if (!reference.equals(parser.records(parser.parse(json)))) {
            throw new IllegalStateException(library + " read another response than was written");
        }
    }

    private void compile(Blackhole blackhole) throws IOException {
        byte[] warm = RecommendationJson.bytes(new RecommendationGenerator(SEED + 1).recommend(WARM_ITEMS));
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_NANOS) {
            blackhole.consume(parser.parse(warm));
        }
    }

    @Setup(Level.Iteration)
    public void startWithAnEmptyHeap() {
        System.gc();
    }

    @Benchmark
    @Does("parsing a recommendation response")
    @Scales(
            component = "json",
            along = "items",
            kind = AxisKind.SIZE,
            points = {10, 50, 200, 1000, 5000, 20000, 100000})
    @Principal("library=JACKSON2_DATABIND")
    public Object parse(PayloadBytes payload) throws IOException {
        payload.bytes += json.length;
        return parser.parse(json);
    }
}
