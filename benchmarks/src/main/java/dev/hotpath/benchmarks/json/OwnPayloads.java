package dev.hotpath.benchmarks.json;

import dev.hotpath.fixtures.payload.PayloadFile;
import dev.hotpath.fixtures.payload.PayloadFiles;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Parsing your own responses into trees.
 *
 * <p><b>Why it exists.</b> The payloads of the other benchmarks are like a recommendation service's; yours may have a field
 * that makes a parser stumble.
 *
 * <p><b>Axis.</b> Bytes: the sizes of the files in the folder given by {@code --payloads}. <b>Expect</b> {@code linear} when the
 * files differ in length alone. A shape needs four sizes or more; a file that is unlike the others bends the curve as well,
 * so look at the file before the library.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar diagnose json --payloads my/responses}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseParallelGC", "-Xms2g", "-Xmx2g", "-Xmn1500m"})
@Warmup(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class OwnPayloads {

    private static final String FOLDER = "hotpath.payloads";
    private static final long WARM_NANOS = TimeUnit.MILLISECONDS.toNanos(1_000);

    @Param("0")
    long bytes;

    @Param
    TreeLibrary library;

    private byte[] json;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("no payloads were named: use diagnose json --payloads DIR");
        }
        json = Files.readAllBytes(file(Path.of(folder)));
        // Every size meets code compiled on the same file, the smallest.
        byte[] warm = Files.readAllBytes(PayloadFiles.in(Path.of(folder)).get(0).path());
        long start = System.nanoTime();
        while (System.nanoTime() - start < WARM_NANOS) {
            blackhole.consume(library.parse(warm));
        }
    }

    private Path file(Path folder) {
        return PayloadFiles.in(folder).stream()
                .filter(f -> f.bytes() == bytes)
                .map(PayloadFile::path)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no *.json file of " + bytes + " bytes is in " + folder
                        + ": it was changed since the run began"));
    }

    @Setup(Level.Iteration)
    public void startWithAnEmptyHeap() {
        System.gc();
    }

    @Benchmark
    @Does("parsing one of your own responses")
    @Scales(
            component = "json",
            along = "bytes",
            kind = AxisKind.SIZE,
            points = {})
    public Object parse(PayloadBytes payload) throws IOException {
        payload.bytes += json.length;
        return library.parse(json);
    }
}
