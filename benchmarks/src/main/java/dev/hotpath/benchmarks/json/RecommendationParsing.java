package dev.hotpath.benchmarks.json;

import dev.hotpath.benchmarks.machine.WorkEnds;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Parsing a recommendation response, by library and number of items.
 *
 * <p><b>Why.</b> A third-party service may send ten times the items it sent yesterday. That is harmless only if parsing grows in
 * proportion; this is the evidence that it does, and the control for {@link NumberDigits}, where it does not.
 *
 * <p><b>Axis.</b> Items, 10 to 100,000, of about 320 bytes each. Theory: linear for every library, 1 to 4 µs an item.
 *
 * <p><b>How to read it.</b> The score is the time for one response; {@code bytes} beside it the time for one byte of it. Means, not
 * medians: a call of 5 µs is seldom interrupted and one of 300 ms always is, so a median would hide the interruptions at one
 * end of the axis alone and bend it. The result is checked against the response that was written before anything is timed.
 *
 * <p><b>What keeps the axis straight.</b> Different responses are parsed in turn, as many as make some 3 MB together: one of 10 items,
 * repeated, lies in the first caches and is learnt by the branch predictor, and one of 100,000 is not; an item took 6 % longer
 * there. {@link WarmUp} lets every point run the same code, and {@code -Xbatch} has it compiled by
 * the end of warm-up also on a busy machine, where otherwise a fork measured code still interpreted. Each iteration starts with
 * an empty heap and allocates less than its young generation holds, so there is no collection in the timed part: large results
 * would be copied by one and small ones never. The heap is of fixed size; the parallel collector has no humongous objects. What
 * a collection costs with such results alive is a matter of the live heap and not of the parser.
 *
 * <p><b>How to run it alone.</b>
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar RecommendationParsing -p library=GSON -p items=1000,100000
 * java -jar benchmarks/target/benchmarks.jar diagnose json
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xbatch", "-XX:+UseParallelGC", "-Xms1536m", "-Xmx1536m", "-Xmn1g"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RecommendationParsing {

    private static final long SEED = 20_261_101;

    /** Items of all responses that are parsed in turn, about 3 MB: more than the first caches hold. */
    private static final int TOGETHER = 10_000;

    @Param({"10", "50", "200", "1000", "5000", "20000", "100000"})
    int items;

    @Param
    JsonLibrary library;

    private RecommendationParser parser;
    private byte[][] responses;
    private int next;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        parser = library.parser();
        // Before the response itself, whose length must not shape the compiled code.
        WarmUp.parse(parser, blackhole);
        responses = new byte[Math.max(1, TOGETHER / Math.max(1, items))][];
        for (int i = 0; i < responses.length; i++) {
            Recommendations written = new RecommendationGenerator(SEED + i).recommend(items);
            responses[i] = RecommendationJson.bytes(written);
            if (!written.equals(parser.records(parser.parse(responses[i])))) {
                throw new IllegalStateException(library + " read another response than was written");
            }
        }
    }

    @Setup(Level.Iteration)
    public void startWithAnEmptyHeap() {
        System.gc();
    }

    @TearDown
    public void release() {
        WorkEnds.now();
        parser = null;
        responses = null;
    }

    @Benchmark
    @Does("parsing a recommendation response")
    @Scales(
            component = "json",
            along = "items",
            kind = AxisKind.SIZE,
            points = {10, 50, 200, 1000, 5000, 20000, 100000})
    @Principal("library=JACKSON2_DATABIND")
    public Object parse(PayloadBytes parsed) throws IOException {
        // Read once: with several threads it may be any response's, but is always one's.
        int turn = next;
        next = turn + 1 == responses.length ? 0 : turn + 1;
        byte[] json = responses[turn];
        parsed.bytes += json.length;
        return parser.parse(json);
    }
}
