package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateCommandTest {

    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    @Test
    void theTablesAreWrittenAndThePromisesPrinted() throws IOException {
        assertThat(gate("--comparisons", "20", "--out", folder, "--quiet")).isZero();

        assertThat(screen.out()).contains("kept    ", "The table is in ");
        assertThat(folder.resolve("gate.md")).content().startsWith("# How often the gate is wrong");
        assertThat(folder.resolve("gate.json")).content().contains("hotpath.gate/1");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void tooFewForksAreOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("jmh.json"), """
                [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1,
                  "primaryMetric": {"score": 1, "scoreUnit": "us/op", "rawData": [[1.5], [1.6]]}}]""");
        assertThat(gate(file)).isEqualTo(2);
        assertThat(screen.err()).contains("jmh.json", "40 forks", "-f 60").hasLineCount(1);
    }

    @Test
    void aComparisonOfTwoCodesIsNotOfOne() throws IOException {
        Path run = Files.createDirectory(folder.resolve("run"));
        Files.writeString(run.resolve("environment.json"), "{}");
        Files.writeString(run.resolve("journal.jsonl"), "");
        Files.writeString(run.resolve("ab.json"), """
                {"schema": "hotpath.ab/1", "base": {"words": "a", "sha256": "1"}, "head": {"words": "b", "sha256": "2"},
                 "baseJvmArguments": [], "headJvmArguments": []}""");
        assertThat(gate(run)).isEqualTo(2);
        assertThat(screen.err()).contains("two sides that differ", "ab --aa").hasLineCount(1);
    }

    @Test
    void tooFewComparisonsAreOneLine() {
        assertThat(gate("--comparisons", "3")).isEqualTo(2);
        assertThat(screen.err()).contains("at least 10").hasLineCount(1);
    }

    private int gate(Object... arguments) {
        return screen.run(Stream.concat(Stream.of("gate"), Stream.of(arguments)).toArray());
    }
}
