package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
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

/**
 * A shape that is known: gzip looks at each byte, and back no further than its window.
 *
 * <p><b>Why it exists.</b> Half of what a page sends goes through it. It is native code with tables of its own that the JVM
 * doesn't see, and straight all the same.
 *
 * <p><b>Axis.</b> Bytes of text. <b>Expect</b> linear, some ten nanoseconds each. The axis begins at twice the window of
 * 32 KB: before it is full there is less to look back at, and a short text compressed again and again stays in the caches and
 * the branch predictor. Of different recommendation payloads in turn a byte is 1.2 times dearer at 200 KB than at 30 KB, of one repeated 1.7
 * times: on a shorter axis a bend that belongs to the benchmark. The text is drawn evenly from one vocabulary, so that its end
 * repeats no more than its middle does. What comes out is dropped.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar Gzip}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx64m"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class Gzip {

    private static final long SEED = 20_240_229;
    private static final int VOCABULARY = 2_000;
    private static final int LONGEST_WORD = 12;

    @Param({"65536", "131072", "262144", "524288", "1048576", "2097152", "4194304"})
    public int bytes;

    private byte[] text;

    @Setup
    public void write() {
        Random random = new Random(SEED);
        String[] words = new String[VOCABULARY];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.ints(1 + random.nextInt(LONGEST_WORD), 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }
        StringBuilder written = new StringBuilder(bytes + LONGEST_WORD);
        while (written.length() < bytes) {
            written.append(words[random.nextInt(words.length)]).append(' ');
        }
        written.setLength(bytes);
        text = written.toString().getBytes(StandardCharsets.US_ASCII);
    }

    @Benchmark
    @Does("compressing text with gzip")
    @Truth(Shape.LINEAR)
    @Scales(
            component = "control",
            along = "bytes",
            kind = AxisKind.SIZE,
            points = {65_536, 131_072, 262_144, 524_288, 1_048_576, 2_097_152, 4_194_304})
    public long compress() throws IOException {
        Counted out = new Counted();
        compressTo(out);
        return out.bytes;
    }

    void compressTo(OutputStream out) throws IOException {
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text);
        }
    }

    private static final class Counted extends OutputStream {

        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] buffer, int from, int length) {
            bytes += length;
        }
    }
}
