package dev.hotpath.results.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import dev.hotpath.results.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedHistoryTest {

    @TempDir
    Path runs;

    @Test
    void runsAreOrderedAsTheBranchIsAndThenByTime() throws IOException {
        run("a", "c2", "2026-01-01T00:00:00Z", 2, false);
        run("b", "c1", "2026-01-05T00:00:00Z", 1, false);
        run("c", "c2", "2026-01-09T00:00:00Z", 3, false);

        Past past = new RecordedHistory(List.of("c1", "c2")).of(runs);

        assertThat(past.notes()).isEmpty();
        assertThat(past.histories()).singleElement().satisfies(history -> {
            assertThat(history.benchmark()).isEqualTo("a.B.c");
            assertThat(history.readings()).extracting(Reading::value).containsExactly(1.0, 2.0, 3.0);
            assertThat(history.readings().get(0).machine()).isEqualTo("Some CPU, 2 cores, JDK 17");
        });
    }

    @Test
    void whatIsJudgedByAnotherFigureSinceACommitIsAnotherHistory() throws IOException {
        run("a", "c1", "2026-01-01T00:00:00Z", 1, false);
        Path judged = run("b", "c2", "2026-01-02T00:00:00Z", 1, false);
        Files.writeString(judged.resolve("jmh.json"), """
                [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1,
                  "primaryMetric": {"score": 1, "scoreUnit": "us/op", "rawData": [[1], [1]]},
                  "secondaryMetrics": {"overshoot": {"score": 50, "scoreUnit": "us/op", "rawData": [[50], [50]]}}}]""");
        Sweep sweep = new Sweep("a.B.c", "x", "", "n", AxisKind.SIZE, "overshoot", null, Map.of(), List.of(1.0));
        new RecordedRun(new RunFolder(judged))
                .write(new RecordedPlan(RecordedPlan.SCHEMA, 1, 10, null, 60, List.of(sweep), null, List.of()));

        assertThat(new RecordedHistory(List.of("c1", "c2")).of(runs).histories())
                .extracting(History::statistic)
                .containsExactly("mean", "overshoot");
    }

    @Test
    void withoutABranchRunsAreOrderedByTime() throws IOException {
        run("a", "c2", "2026-01-09T00:00:00Z", 9, false);
        run("b", "c1", "2026-01-05T00:00:00Z", 5, false);

        assertThat(new RecordedHistory(List.of()).of(runs).histories().get(0).readings())
                .extracting(Reading::value)
                .containsExactly(5.0, 9.0);
    }

    @Test
    void whatIsNotOfTheBranchIsLeftOutAndSaidSo() throws IOException {
        run("a", "c1", "2026-01-01T00:00:00Z", 1, false);
        run("b", "c1", "2026-01-02T00:00:00Z", 2, true);
        run("c", "elsewhere", "2026-01-03T00:00:00Z", 3, false);
        Files.createDirectory(runs.resolve("unfinished"));
        Files.writeString(run("d", "c1", "2026-01-04T00:00:00Z", 4, false).resolve("jmh.json"), "[{");

        Past past = new RecordedHistory(List.of("c1")).of(runs);

        assertThat(past.histories().get(0).readings())
                .extracting(Reading::value)
                .containsExactly(1.0);
        assertThat(past.notes())
                .hasSize(3)
                .anySatisfy(note -> assertThat(note).contains("1 run of a changed work tree is left out"))
                .anySatisfy(note -> assertThat(note).contains("1 run of commits that are not on the branch"))
                .anySatisfy(note -> assertThat(note).contains("jmh.json").contains("cut off"));
    }

    @Test
    void inAShallowCloneWhatIsLeftOutIsNotSaidToBeOfAnotherBranch() throws IOException {
        run("a", "c1", "2026-01-01T00:00:00Z", 1, false);
        run("b", "older", "2026-01-02T00:00:00Z", 2, false);
        run("c", "", "2026-01-03T00:00:00Z", 3, false);

        assertThat(new RecordedHistory(List.of("c1"), true).of(runs).notes())
                .containsExactly(
                        "1 run of no known commit is left out",
                        "1 run of commits that this shallow clone does not have (git fetch --unshallow brings them) is"
                                + " left out");
    }

    @Test
    void aComparisonBelongsToNoCommit() throws IOException {
        run("a", "c1", "2026-01-01T00:00:00Z", 1, false);
        Files.writeString(run("b", "c1", "2026-01-02T00:00:00Z", 2, false).resolve("ab.json"), "{}");

        Past past = new RecordedHistory(List.of("c1")).of(runs);

        assertThat(past.histories().get(0).readings())
                .extracting(Reading::value)
                .containsExactly(1.0);
    }

    @Test
    void aFolderThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new RecordedHistory(List.of()).of(runs.resolve("none")))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("--runs");
    }

    private Path run(String name, String commit, String when, double cost, boolean dirty) throws IOException {
        Path run = Files.createDirectory(runs.resolve(name));
        Files.writeString(run.resolve("environment.json"), """
                {"schema": "hotpath.environment/1", "recorded": "%s", "commit": {"sha": "%s", "dirty": %s},
                 "jvm": {"version": "17"}, "cpu": {"model": "Some CPU", "cores": 2}}""".formatted(when, commit, dirty));
        Files.writeString(run.resolve("jmh.json"), """
                [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1,
                  "primaryMetric": {"score": 1, "scoreUnit": "us/op", "rawData": [[%s], [%s], [1000]]}}]""".formatted(cost, cost));
        return run;
    }
}
