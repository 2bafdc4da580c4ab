package dev.hotpath.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotpath.fixtures.payload.PayloadFiles;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
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
 * Parsing the user's own JSON files into trees, by library and size.
 *
 * <p><b>Why.</b> The generated responses are of one shape. What bends may be in another: long numbers, deep nesting, ever-new names.
 *
 * <p><b>Axis.</b> Bytes: the sizes of the files in the folder, one point a file, so that it is never swept without one. Where the
 * files are alike in shape theory says linear; where they are not, a bend may be the shape's and not the size's.
 *
 * <p><b>How to read it.</b> Means, as in {@link RecommendationParsing}. What a library read is compared with what Jackson 2 read before
 * it is timed; numbers count as equal when they are as doubles. A library that refuses a file (Moshi: a name given twice) fails
 * there with its own message.
 *
 * <p><b>How to run it alone.</b>
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar diagnose json --payloads DIR
 * java -jar benchmarks/target/benchmarks.jar OwnPayloads -p bytes=SIZE -jvmArgsPrepend -Dhotpath.payloads=DIR
 * }</pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xbatch", "-XX:+UseParallelGC", "-Xms2g", "-Xmx2g", "-Xmn1g"})
@Warmup(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class OwnPayloads {

    /** The system property that names the folder. */
    public static final String FOLDER = "hotpath.payloads";

    private static final Comparator<JsonNode> AS_DOUBLES = (one, other) -> one.isNumber() && other.isNumber()
            ? Double.compare(one.doubleValue(), other.doubleValue())
            : one.equals(other) ? 0 : 1;

    private static final int WARM_UP_BYTES = 32_000_000;

    /** The size of a file; the default stands for none. */
    @Param("0")
    long bytes;

    @Param
    TreeLibrary library;

    private TreeParser parser;
    private byte[] json;

    @Setup
    public void prepare(Blackhole blackhole) throws IOException {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException("no payloads of your own: name their folder with diagnose --payloads DIR");
        }
        json = new PayloadFiles(Path.of(folder)).ofSize(bytes);
        parser = library.parser();
        // Its own limits must not decide for the other libraries.
        JsonMapper reference = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNumberLength(Integer.MAX_VALUE)
                                .maxNameLength(Integer.MAX_VALUE)
                                .maxStringLength(Integer.MAX_VALUE)
                                .build())
                        .build())
                .build();
        JsonNode read = reference.readTree(parser.write(parser.parse(json)));
        if (!reference.readTree(json).equals(AS_DOUBLES, read)) {
            throw new IllegalStateException(library + " read the file of " + bytes + " bytes otherwise than Jackson 2");
        }
        for (long parsed = 0; parsed < WARM_UP_BYTES; parsed += json.length) {
            blackhole.consume(parser.parse(json));
        }
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
    public Object parse(PayloadBytes parsed) throws IOException {
        parsed.bytes += json.length;
        return parser.parse(json);
    }
}
