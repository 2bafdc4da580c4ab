package dev.hotpath.benchmarks.judge;

import dev.hotpath.benchmarks.machine.WorkEnds;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * Reading a file that JMH wrote, entry by entry, each dropped when the next one comes.
 *
 * <p><b>Why it exists.</b> Files of 100 MB must be judged in a small container. A reader that kept what it has read would
 * still pass where memory is plenty; here it would collect garbage more and more often, and bend.
 *
 * <p><b>Axis.</b> Entries, each a benchmark at one point with ten forks of twenty iterations, about 5 KB; 20,000 make some
 * 100 MB. <b>Expect</b> linear. The file was just written and is read from the system's cache, not from a disk.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar ReadingResults -p entries=20000}
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
public class ReadingResults {

    private static final long SEED = 20_240_229;
    private static final int FORKS = 10;
    private static final int ITERATIONS = 20;

    @Param({"20", "60", "200", "600", "2000", "6000", "20000"})
    public int entries;

    private Path file;

    @Setup
    public void write() throws IOException {
        file = Files.createTempFile("hotpath-results", ".json");
        JmhJson.write(file, Collections.nCopies(entries, entry()));
    }

    private static JmhResult entry() {
        Random random = new Random(SEED);
        List<double[]> forks = Stream.generate(
                        () -> random.doubles(ITERATIONS, 100, 110).toArray())
                .limit(FORKS)
                .toList();
        JmhSettings settings = new JmhSettings(
                "1.37", "java", List.of("-Xmx512m"), "17", "a JVM", "17", 5, "1 s", 1, ITERATIONS, "1 s", 1);
        Metric score = new Metric("us/op", forks, null);
        return new JmhResult(
                "org.example.Search.query", "avgt", 1, Map.of("documents", "1000"), settings, score, Map.of());
    }

    @Benchmark
    @Does("reading JMH's JSON")
    @Scales(
            component = "judge",
            along = "entries",
            kind = AxisKind.SIZE,
            points = {20, 60, 200, 600, 2000, 6000, 20_000})
    public void read(Blackhole blackhole) {
        JmhJson.read(file, blackhole::consume);
    }

    @TearDown
    public void delete() throws IOException {
        WorkEnds.now();
        Files.delete(file);
    }
}
