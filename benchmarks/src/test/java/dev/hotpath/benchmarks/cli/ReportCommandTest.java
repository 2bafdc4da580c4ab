package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.benchmarks.lab.RecordedRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {

    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    @Test
    void aRecordedRunGetsItsPage() {
        Path run = RecordedRuns.alike(
                        folder, new Planner(Catalog.onClassPath(), List.of()).plan(List.of("http"), true, 1), 3)
                .folder()
                .path();

        assertThat(report(run)).isZero();

        assertThat(screen.out()).isEqualTo("The report is " + run.resolve("report.html"));
        assertThat(run.resolve("report.html"))
                .content()
                .contains("DispatcherQueue.burst", "java -jar benchmarks.jar diagnose --benchmark", "--forks 3");
    }

    @Test
    void aFolderOfFlameGraphsAloneGetsAPageWithThem() throws IOException {
        Path flame = Files.createDirectory(folder.resolve("flame"));
        Files.writeString(flame.resolve("a.B.c-wall-threads=4.html"), "a graph");

        assertThat(report(folder)).isZero();

        assertThat(folder.resolve("report.html"))
                .content()
                .contains("<h1>Where the time goes</h1>", "a.B.c-wall-threads=4")
                .doesNotContain("How to run it again");
    }

    @Test
    void anIncidentWithFlameGraphsBesideItKeepsItsPageAndLinksThem() throws IOException {
        Path flame = Files.createDirectory(folder.resolve("flame"));
        Files.writeString(flame.resolve("held-wall-sick.html"), "a graph");
        Files.writeString(folder.resolve("incident.json"), """
                {"schema": "hotpath.incident/1", "name": "held", "about": "a call while holding", "scale": 10, "seed": 1,
                 "commands": ["incident run held"], "unexpected": [], "amplified": []}
                """);

        assertThat(report(folder)).isZero();

        assertThat(folder.resolve("report.html"))
                .content()
                .contains("held: a call while holding", "held-wall-sick")
                .doesNotContain("<h1>Where the time goes</h1>");
    }

    @Test
    void aComparisonThatHasNotEndedIsToBeGoneOnWith() throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), "");
        Files.writeString(folder.resolve("ab.json"), "{\"schema\": \"hotpath.ab/1\", \"command\": []}");

        assertThat(report(folder)).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(screen.err())
                .hasLineCount(1)
                .contains("is a comparison that has not ended", "ab --resume " + folder);
    }

    @Test
    void aComparisonGetsItsPage() throws IOException {
        Files.writeString(folder.resolve("compare.json"), """
                {"schema": "hotpath.compare/1", "verdict": "ok", "changes": [{"benchmark": "a.B.c", "params": {},
                 "statistic": "mean", "ratio": {"value": 1, "low": 0.99, "high": 1.01}, "change": "equivalent",
                 "pairs": 10, "detectable": 1.02, "words": "as before"}]}
                """);

        assertThat(report(folder)).isZero();

        assertThat(folder.resolve("report.html")).content().contains("<h1>1 equivalent</h1>");
    }

    @Test
    void aComparisonThatWasMeasuredHereSaysOfWhatAndHowToDoItAgain() throws IOException {
        Files.writeString(folder.resolve("journal.jsonl"), "");
        Files.writeString(folder.resolve("compare.json"), """
                {"schema": "hotpath.compare/1", "verdict": "ok", "changes": []}
                """);
        Files.writeString(folder.resolve("ab.json"), """
                {"schema": "hotpath.ab/1", "command": ["ab", "--base", "main", "--head", ".", "--jmh", "-wi 2"],
                 "base": {"words": "main, 1a2b3c4"}, "head": {"words": "the working tree"}}
                """);

        assertThat(report(folder)).isZero();

        assertThat(folder.resolve("report.html"))
                .content()
                .contains("base: main, 1a2b3c4", "head: the working tree")
                .contains("java -jar benchmarks.jar ab --base main --head . --jmh &#39;-wi 2&#39;");
    }

    @Test
    void whatIsNoRunIsSaidInOneLine() {
        assertThat(report(folder.resolve("nothing"))).isEqualTo(ExitCode.BAD_INPUT);

        assertThat(screen.err()).hasLineCount(1).contains("nothing: is no folder of a run");
    }

    private int report(Path run) {
        return screen.run("report", run);
    }
}
