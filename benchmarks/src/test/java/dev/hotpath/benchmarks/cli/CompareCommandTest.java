package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompareCommandTest {

    private static final double[] STEADY = {1, 1.001, 0.999, 1.002, 0.998};
    private static final double[] NOISY = {1, 1.05, 0.96, 1.04, 0.95};

    @TempDir
    Path folder;

    private final Screen screen = new Screen();
    private Path base;

    @BeforeEach
    void measureTheBase() throws IOException {
        base = file("base.json", entry("org.a.Search.query", 10, STEADY));
    }

    @Test
    void whatGotSlowerTripsTheGate() throws IOException {
        Path head = file("head.json", entry("org.a.Search.query", 12, STEADY));

        assertThat(compare(base, head)).isEqualTo(1);

        assertThat(screen.out())
                .startsWith("regressed: 1 slower, 0 faster, 0 undecided, 0 equivalent")
                .contains("regressed     Search.query", "20.0 % slower (95 %: ", "10 µs → 12 µs")
                .contains("note: drift not controlled");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void theSameTwiceIsFine() {
        assertThat(compare(base, base)).isZero();

        assertThat(screen.out()).startsWith("ok: 0 slower, 0 faster, 0 undecided, 1 equivalent");
    }

    @Test
    void whatCannotBeToldIsInconclusive() throws IOException {
        assertThat(compare(base, file("head.json", entry("org.a.Search.query", 10, NOISY))))
                .isEqualTo(3);

        assertThat(screen.out()).contains("neither shown nor ruled out", "more forks a side would tell");
    }

    @Test
    void oneDocumentAndNothingElseIsPrintedAsJson() throws IOException {
        Path head = file("head.json", entry("org.a.Search.query", 12, STEADY), entry("org.a.New.x", 1, STEADY));

        assertThat(compare(base, head, "--format", "json", "--quiet")).isEqualTo(1);

        assertThat(screen.out())
                .startsWith("{")
                .endsWith("}")
                .contains(
                        "\"schema\" : \"hotpath.compare/1\"",
                        "\"verdict\" : \"regressed\"",
                        "org.a.New.x: missing at base");
    }

    @Test
    void aPullRequestIsToldWhatWasCompared() {
        assertThat(compare(base, base, "--format", "markdown")).isZero();

        assertThat(screen.out()).startsWith("### Benchmarks: ok").contains("Nothing is shown to have changed.");
    }

    @Test
    void aCoarserThresholdLetsMorePass() throws IOException {
        Path head = file("head.json", entry("org.a.Search.query", 10.5, STEADY));

        assertThat(compare(base, head)).isEqualTo(1);
        assertThat(compare(base, head, "--threshold", "8%")).isZero();
    }

    @Test
    void quietSaysNothingBesideTheResult() {
        compare(base, base, "--quiet");

        assertThat(screen.out()).hasLineCount(1);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(
                        List.of("no-such-revision"), "no-such-revision: is no run folder, no file and no git revision"),
                Arguments.of(List.of("--end-of-options"), "--help"),
                Arguments.of(List.of(), "HEAD"),
                Arguments.of(
                        List.of(".", "--threshold", "much"),
                        "'--threshold': 'much' is no change in per cent from 0.1 to 1000"),
                Arguments.of(
                        List.of(".", "--threshold", "NaN"),
                        "'--threshold': 'NaN' is no change in per cent from 0.1 to 1000"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneLine(List<String> more, String mend) {
        assertThat(run(Stream.concat(Stream.of("compare", base.toString()), more.stream())))
                .isEqualTo(2);

        assertThat(screen.err()).contains(mend).hasLineCount(1);
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void otherUnitsAreRefusedInOneLine() throws IOException {
        Path head = file("head.json", entry("org.a.Search.query", 10, STEADY).replace("us/op", "ms/op"));

        assertThat(compare(base, head)).isEqualTo(2);

        assertThat(screen.err()).contains("unit us/op at base, ms/op at head").hasLineCount(1);
    }

    private static String entry(String benchmark, double score, double[] forks) {
        String raw = DoubleStream.of(forks)
                .mapToObj(f -> "[" + f * score + "]")
                .toList()
                .toString();
        return """
                {"benchmark": "%s", "mode": "avgt", "threads": 1,
                 "primaryMetric": {"score": %s, "scoreUnit": "us/op", "rawData": %s}}""".formatted(benchmark, score, raw);
    }

    private Path file(String name, String... entries) throws IOException {
        return Files.writeString(folder.resolve(name), "[" + String.join(",\n", entries) + "]");
    }

    private int compare(Object... arguments) {
        return run(Stream.concat(Stream.of("compare"), Stream.of(arguments).map(Object::toString)));
    }

    private int run(Stream<String> arguments) {
        return screen.run(arguments.toArray());
    }
}
