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

@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g", "-Xmn1500m"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class RecommendationParsing {

    @Param({"10", "50", "200", "1000", "5000", "20000", "100000"})
    int items;

    @Param
    JsonLibrary library;

    private RecommendationParser parser;
    private byte[] json;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        Recommendations reference = new RecommendationGenerator(1).recommend(items);
        parser = library.parser();
        json = RecommendationJson.bytes(reference);
        byte[] warm = RecommendationJson.bytes(new RecommendationGenerator(2).recommend(200));
        int rounds = Integer.getInteger("rounds", 1000);
        long t = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            blackhole.consume(parser.parse(warm));
        }
        System.out.println("warm " + (System.nanoTime() - t) / 1e6);
        if (!reference.equals(parser.records(parser.parse(json)))) {
            throw new IllegalStateException(library + " read another response than was written");
        }
    }

    @Setup(Level.Iteration)
    public void startWithAnEmptyHeap() {
        long t = System.nanoTime();
        System.gc();
        System.out.println("gc " + (System.nanoTime() - t) / 1e6);
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
