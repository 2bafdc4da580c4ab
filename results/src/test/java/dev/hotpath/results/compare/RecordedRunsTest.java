package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.record.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedRunsTest {

    private static final String SHA = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";

    @TempDir
    Path runs;

    @Test
    void aRevisionIsItsNewestRunOfACleanWorkTree() throws IOException {
        run("first", "2026-11-01T00:00:00Z", SHA, false);
        Path newest = run("second", "2026-11-02T00:00:00Z", SHA, false);
        run("changed", "2026-11-03T00:00:00Z", SHA, true);
        run("another", "2026-11-04T00:00:00Z", SHA.replace('1', '2'), false);
        Files.createDirectory(runs.resolve("no run"));

        assertThat(find("main").name()).isEqualTo(newest.toString());
    }

    @Test
    void aRunThatWasKilledIsTakenOnlyWhereThereIsNoOther() throws IOException {
        Path killed = run("killed", "2026-11-05T00:00:00Z", SHA, false);
        Files.delete(killed.resolve("jmh.json"));
        Files.createFile(killed.resolve("journal.jsonl"));
        assertThat(find("main").name()).isEqualTo(killed.toString());

        Path whole = run("whole", "2026-11-01T00:00:00Z", SHA, false);

        assertThat(find("main").name()).isEqualTo(whole.toString());
    }

    @Test
    void aRunThatWasStoppedIsTakenOnlyWhereThereIsNoOther() throws IOException {
        Path stopped = run("stopped", "2026-11-05T00:00:00Z", SHA, false);
        new RunFolder(stopped).keepWhetherStopped(true);
        assertThat(find("main").name()).isEqualTo(stopped.toString());

        Path whole = run("whole", "2026-11-01T00:00:00Z", SHA, false);
        assertThat(find("main").name()).isEqualTo(whole.toString());

        new RunFolder(stopped).keepWhetherStopped(false);
        assertThat(find("main").name()).as("it was gone on with").isEqualTo(stopped.toString());
    }

    @Test
    void aPathIsTakenAsItIs() throws IOException {
        Path run = run("first", "2026-11-01T00:00:00Z", SHA.replace('1', '2'), true);

        assertThat(find(run.toString()).environment()).isPresent();
        assertThat(find(run.resolve("jmh.json").toString()).environment()).isEmpty();
    }

    @Test
    void whatIsNoRevisionSaysWhatItCouldBe() {
        assertThatThrownBy(() -> find("mian"))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("mian: is no run folder, no file and no git revision; ");
        assertThatThrownBy(() -> find("\0")).isInstanceOf(CannotCompare.class);
    }

    @Test
    void aRevisionWithoutARunSaysHowToGetOne() throws IOException {
        assertThatThrownBy(() -> find("main"))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("main: no run of commit 1a2b3c4 is recorded under " + runs)
                .hasMessageContaining("diagnose");

        run("changed", "2026-11-03T00:00:00Z", SHA, true);

        assertThatThrownBy(() -> find("main")).hasMessageContaining("only of a work tree with changes on top of it");
    }

    @Test
    void aComparisonBelongsToNeitherOfItsSides() throws IOException {
        Path alone = run("first", "2026-11-01T00:00:00Z", SHA, false);
        Path both = run("compared", "2026-11-02T00:00:00Z", SHA, false);
        Files.move(both.resolve("jmh.json"), both.resolve("jmh-head.json"));
        Files.createFile(both.resolve("journal.jsonl"));
        Files.writeString(both.resolve("ab.json"), "{}");

        assertThat(find("main").name()).isEqualTo(alone.toString());
        assertThatThrownBy(() -> find(both.toString()))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("jmh-head.json");
    }

    private Recording find(String named) {
        return new RecordedRuns(runs, revision -> Optional.of(SHA).filter(sha -> revision.equals("main"))).find(named);
    }

    private Path run(String name, String recorded, String sha, boolean dirty) throws IOException {
        Path run = Files.createDirectory(runs.resolve(name));
        new RecordingBuilder().score("a.B.c", 10).in(run.resolve("jmh.json"));
        Files.writeString(run.resolve("environment.json"), """
                {"schema": "hotpath.environment/1", "recorded": "%s", "commit": {"sha": "%s", "dirty": %s}}
                """.formatted(recorded, sha, dirty));
        return run;
    }
}
