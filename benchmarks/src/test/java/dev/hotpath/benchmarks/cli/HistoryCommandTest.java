package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCommandTest {

    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    @Test
    void anImportedPastTellsSinceWhichCommitItIsSlower() throws IOException {
        assertThat(history("--import", imported(40))).isZero();

        assertThat(screen.out())
                .contains("Tree.parse · 40 runs", "× slower", "since 0000020 of ", "the run before was 0000019")
                .contains("1 without a change of 3 % or more")
                .doesNotContain("Tree.write ·");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void onlyWhatMatchesIsShown() throws IOException {
        assertThat(history("write", "--import", imported(40), "--verbose")).isZero();
        assertThat(screen.out()).contains("Tree.write ·").doesNotContain("Tree.parse");
    }

    @Test
    void aMistypedBenchmarkIsOneLineWithTheNearestName() throws IOException {
        assertThat(history("Tree.parze", "--import", imported(40))).isEqualTo(2);
        assertThat(screen.err()).contains("did you mean Tree.parse?").hasLineCount(1);
    }

    @Test
    void aMissingFolderIsOneLine() {
        assertThat(history("--runs", folder.resolve("none"))).isEqualTo(2);
        assertThat(screen.err()).contains("--runs").hasLineCount(1);
    }

    @Test
    void aBranchOfAnImportIsOneLine() throws IOException {
        assertThat(history("--import", imported(20), "--branch", "main")).isEqualTo(2);
        assertThat(screen.err()).contains("--branch", "--import").hasLineCount(1);
    }

    @Test
    void aTruncatedImportIsOneLine() throws IOException {
        Path file = imported(20);
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() / 2));
        assertThat(history("--import", file)).isEqualTo(2);
        assertThat(screen.err()).contains("is cut off").hasLineCount(1);
    }

    @Test
    void recordedRunsOutsideOfARepositoryAreOrderedByTime() throws IOException {
        for (int i = 0; i < 3; i++) {
            Path run = Files.createDirectories(folder.resolve("runs").resolve("run" + i));
            Files.writeString(
                    run.resolve("environment.json"), "{\"recorded\": \"2026-01-0" + (3 - i) + "T00:00:00Z\"}");
            Files.writeString(run.resolve("jmh.json"), """
                    [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1,
                      "primaryMetric": {"score": 1, "scoreUnit": "us/op", "rawData": [[%s]]}}]""".formatted(4 - i));
        }
        assertThat(history("--runs", folder.resolve("runs"), "--format", "json"))
                .isZero();
        assertThat(screen.out()).contains("hotpath.history/1", "\"runs\" : 3");
        assertThat(screen.err()).contains("lies in no git repository");

        screen.clear();
        assertThat(history("--runs", folder.resolve("runs"), "--verbose")).isZero();
        assertThat(screen.out()).as("the last folder is the first run").contains("3 runs · ▁▅█");
    }

    /** Tree.parse becomes 20 % slower in the middle, Tree.write stays. */
    private Path imported(int runs) throws IOException {
        Random random = new Random(1);
        String entries = IntStream.range(0, runs)
                .mapToObj(i -> """
                        {"commit": {"id": "%07d00"}, "date": %d, "tool": "jmh", "benches": [
                          {"name": "Tree.parse", "value": %s, "unit": "us/op"},
                          {"name": "Tree.write", "value": %s, "unit": "us/op"}]}""".formatted(
                                i,
                                1_700_000_000_000L + i * 86_400_000L,
                                (i < runs / 2 ? 100 : 120) + random.nextGaussian(),
                                50 + random.nextGaussian()))
                .collect(Collectors.joining(","));
        return Files.writeString(
                folder.resolve("data.js"), "window.BENCHMARK_DATA = {\"entries\": {\"B\": [" + entries + "]}}");
    }

    private int history(Object... arguments) {
        return screen.run(
                Stream.concat(Stream.of("history"), Stream.of(arguments)).toArray());
    }
}
