package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.benchmarks.lab.RecordedRuns;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class VerdictCommandTest {

    private static final int[] ITEMS = {10, 30, 100, 300, 1000, 3000, 10_000};

    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    @Test
    void aStrangersFileIsJudgedInWords() throws IOException {
        assertThat(verdict(file("jmh.json", quadratic("org.a.Search.query")))).isZero();

        assertThat(screen.out()).startsWith("Search.query").contains("search query grows faster than its items");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void aBendIsSketchedUnlessOnlyTheResultIsWanted() throws IOException {
        Path file = file("jmh.json", quadratic("org.a.Search.query"));

        verdict(file);
        assertThat(screen.out()).contains("  Search.query  Search.query").hasLineCount(1 + 2 + 10);
        screen.clear();
        verdict(file, "--quiet");
        assertThat(screen.out()).hasLineCount(1);
        screen.clear();
        verdict(file, "--format", "json");
        assertThat(screen.out()).startsWith("{").endsWith("}");
    }

    @Test
    void theSameBenchmarkInSeveralFilesHasTheForksOfAll() throws IOException {
        Path monday = file("monday.json", quadratic("a.B.c"));
        Path tuesday = file("tuesday.json", quadratic("a.B.c"));

        assertThat(verdict(monday, tuesday, monday, "--format", "json")).isZero();

        assertThat(screen.out()).containsOnlyOnce("\"benchmark\"").contains("\"forks\" : 10");
    }

    @Test
    void whatNobodyMightExpectIsSaidBesideTheVerdicts() throws IOException {
        List<String> entries = new ArrayList<>(quadratic("a.B.c"));
        entries.add(entry("a.B.lonely", 1, 1));
        Path file = file("jmh.json", entries);

        verdict(file, "--format", "json");
        assertThat(screen.out()).doesNotContain("not judged");
        assertThat(screen.err()).contains("not judged").contains("a.B.lonely").hasLineCount(1);
        screen.clear();
        verdict(file, "--quiet");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void namesWithControlCharactersAreShownEscaped() throws IOException {
        List<String> entries = new ArrayList<>(quadratic("a.Evil\\u001b]0;title\\u0007.x\\u202e"));
        entries.add(entry("a.\\u001b[2J.y", 1, 1));

        verdict(file("evil.json", entries), "--verbose");

        assertThat(screen.out() + screen.err())
                .doesNotContain("\u001b", "\u0007", "\u202e")
                .contains("\\u001b");
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(List.of("--axis", "item"), "did you mean items?"),
                Arguments.of(List.of("--axis", "threads"), "2 or more numbers of threads"),
                Arguments.of(List.of("--metric", "gc.aloc"), "no benchmark has a secondary metric 'gc.aloc'"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsOneLineThatSaysWhatThereIs(List<String> options, String mend) throws IOException {
        List<Object> arguments = new ArrayList<>(options);
        arguments.add(0, file("jmh.json", quadratic("a.B.c")));

        assertThat(verdict(arguments.toArray())).isEqualTo(2);

        assertThat(screen.err()).contains("jmh.json", mend).hasLineCount(1);
    }

    @Test
    void aRunThatIsAskedOtherwiseIsJudgedOtherwise() {
        Plan plan = new Planner(Catalog.onClassPath(), List.of())
                .planOf(Set.of("dev.hotpath.benchmarks.control.HashLookup.get"), 1);
        Path run = RecordedRuns.alike(folder, plan, 3).folder().path();

        assertThat(verdict(run, "--metric", "nosuch")).isEqualTo(2);
        assertThat(screen.err()).contains("nosuch").hasLineCount(1);
        assertThat(verdict(run, "--axis", "entries", "--format", "json")).isZero();
        assertThat(screen.out()).contains("entries").contains("HashLookup.get");
    }

    @Test
    void aResultThatCannotBeWrittenIsNone() throws IOException {
        Path file = file("jmh.json", quadratic("a.B.c"));
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        });

        int status = screen.run(full, "verdict", file);

        assertThat(status).isEqualTo(2);
        assertThat(screen.err()).contains("standard output can't be written");
    }

    @Test
    void anUnforeseenErrorIsShownAndIsNoTrippedGate() throws IOException {
        Path file = file("jmh.json", quadratic("a.B.c"));
        PrintStream broken = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void println(String line) {
                throw new IllegalStateException("nobody foresaw this");
            }
        };

        int status = screen.run(broken, "verdict", file);

        assertThat(status).isEqualTo(2);
        assertThat(screen.err()).contains("IllegalStateException: nobody foresaw this");
    }

    static Stream<Arguments> noResults() {
        return Stream.of(
                Arguments.of("", "is empty"),
                Arguments.of("[]", "measured nothing"),
                Arguments.of("{\"verdicts\": []}", ":1:2: is no array of JMH results"),
                Arguments.of("\u0000\u0001\u0002PK", ":1:"),
                Arguments.of("[".repeat(100_000), ":1:"),
                Arguments.of("Benchmark Mode Cnt\n", ":1:"));
    }

    @ParameterizedTest
    @MethodSource("noResults")
    void whatIsNoResultIsRefusedInOneLine(String content, String why) throws IOException {
        Path file = Files.writeString(folder.resolve("odd.json"), content);

        assertThat(verdict(file)).isEqualTo(2);

        assertThat(screen.err()).contains("odd.json", why).hasLineCount(1);
        assertThat(screen.out()).isEmpty();
    }

    private static List<String> quadratic(String benchmark) {
        List<String> entries = new ArrayList<>();
        for (int items : ITEMS) {
            entries.add(entry(benchmark, items, 1 + 0.01 * items + 1e-4 * items * items));
        }
        return entries;
    }

    private static String entry(String benchmark, int items, double score) {
        String forks = Stream.of(0.97, 0.99, 1.0, 1.01, 1.03)
                .map(noise -> "[" + noise * score + "]")
                .toList()
                .toString();
        return """
                {"benchmark": "%s", "mode": "avgt", "threads": 1, "params": {"items": "%s"},
                 "primaryMetric": {"score": %s, "scoreUnit": "us/op", "rawData": %s}}""".formatted(benchmark, items, score, forks);
    }

    private Path file(String name, List<String> entries) throws IOException {
        return Files.writeString(folder.resolve(name), "[" + String.join(",\n", entries) + "]");
    }

    private int verdict(Object... arguments) {
        return screen.run(
                Stream.concat(Stream.of("verdict"), Stream.of(arguments)).toArray());
    }
}
