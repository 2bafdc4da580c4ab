package dev.hotpath.benchmarks.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
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

/**
 * One number of many digits: quadratic on purpose.
 *
 * <p><b>Why it exists.</b> A field that a third party makes longer costs more than its bytes: the JDK turns decimal digits
 * into a {@code BigInteger} in quadratic time, and a parser that hands them over inherits it (jackson-core issue 814).
 * Jackson's limit of 1,000 digits is the cure; here it is raised, as it is in services that once had to read a longer number.
 * The run that finds nothing else must find this.
 *
 * <p><b>Axis.</b> Digits of the one number. <b>Expect</b> {@code superlinear}, with an exponent near 2 that reading the
 * bytes, which is linear, draws down a little at the short end.
 *
 * <p>Average time: a parse takes from 10 us to 60 ms, and only its mean is of interest. Little is allocated and nothing kept.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar NumberDigits -p digits=1000,64000}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms128m", "-Xmx128m"})
@Warmup(iterations = 2, time = 150, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 150, timeUnit = TimeUnit.MILLISECONDS)
public class NumberDigits {

    private static final long SEED = 814;

    @Param({"500", "1000", "2000", "4000", "8000", "16000", "32000", "64000"})
    int digits;

    private ObjectMapper mapper;
    private byte[] json;

    /** One number in a document, as a field holds it. */
    public record Reading(BigInteger value) {}

    @Setup
    public void prepare() throws IOException {
        if (digits < 1) {
            throw new IllegalArgumentException(digits + " digits: a number has at least one");
        }
        mapper = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNumberLength(Integer.MAX_VALUE)
                                .build())
                        .build())
                .build();
        String number = number();
        json = ("{\"value\":" + number + "}").getBytes(StandardCharsets.UTF_8);
        if (!parse().value().equals(new BigInteger(number))) {
            throw new IllegalStateException("another number was read than was written");
        }
    }

    private String number() {
        Random random = new Random(SEED);
        StringBuilder number = new StringBuilder(digits).append(1 + random.nextInt(9));
        while (number.length() < digits) {
            number.append((char) ('0' + random.nextInt(10)));
        }
        return number.toString();
    }

    @Benchmark
    @Does("parsing one number")
    @Scales(
            component = "json",
            along = "digits",
            kind = AxisKind.SIZE,
            points = {500, 1000, 2000, 4000, 8000, 16000, 32000, 64000})
    @Principal
    public Reading parse() throws IOException {
        return mapper.readValue(json, Reading.class);
    }
}
