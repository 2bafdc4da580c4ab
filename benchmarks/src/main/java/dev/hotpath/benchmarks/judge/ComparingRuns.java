package dev.hotpath.benchmarks.judge;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Matching;
import dev.hotpath.results.compare.Recorded;
import dev.hotpath.results.compare.Recording;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.OnlyWhenNamed;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Comparing two recorded runs from file to verdict: read both, match them, test each benchmark, put it into words.
 *
 * <p><b>Why it exists.</b> A gate that waits for its own arithmetic is switched off. The p-values are adjusted for their
 * number, which sorts them; matching by a list instead of a map would be quadratic, and show here.
 *
 * <p><b>Axis.</b> Benchmarks in each file, ten forks each of five iterations. <b>Expect</b> linear, and 10,000 in 3 s. The files were
 * just written and are read from the system's cache, not from a disk.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar ComparingRuns -p benchmarks=10000}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xms512m", "-Xmx512m"})
@Warmup(iterations = 1, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.SECONDS)
@OnlyWhenNamed
public class ComparingRuns {

    private static final long SEED = 20_240_229;
    private static final int FORKS = 10;
    private static final int ITERATIONS = 5;

    @Param({"10", "30", "100", "300", "1000", "3000", "10000"})
    public int benchmarks;

    private final Random random = new Random(SEED);
    private Path base;
    private Path head;

    @Setup
    public void write() throws IOException {
        base = file();
        head = file();
    }

    private Path file() throws IOException {
        Path file = Files.createTempFile("hotpath-compared", ".json");
        List<JmhResult> results = new ArrayList<>();
        for (int i = 0; i < benchmarks; i++) {
            results.add(result("org.example.Search.query" + i));
        }
        JmhJson.write(file, results);
        return file;
    }

    private JmhResult result(String benchmark) {
        List<double[]> forks = new ArrayList<>();
        for (int fork = 0; fork < FORKS; fork++) {
            forks.add(random.doubles(ITERATIONS, 100, 110).toArray());
        }
        JmhSettings settings = new JmhSettings(
                "1.37", "java", List.of("-Xmx512m"), "17", "a JVM", "17", 5, "1 s", 1, ITERATIONS, "1 s", 1);
        return new JmhResult(
                benchmark,
                "avgt",
                1,
                Map.of("documents", "1000"),
                settings,
                new Metric("us/op", forks, null),
                Map.of());
    }

    @Benchmark
    @Does("comparing two runs")
    @Scales(
            component = "judge",
            along = "benchmarks",
            kind = AxisKind.SIZE,
            points = {10, 30, 100, 300, 1000, 3000, 10_000})
    public Comparison compare() {
        Matching matching = Matching.of(Recording.read(base), Recording.read(head));
        return new Recorded().decide(matching);
    }

    @TearDown
    public void delete() throws IOException {
        WorkEnds.now();
        Files.delete(base);
        Files.delete(head);
    }
}
