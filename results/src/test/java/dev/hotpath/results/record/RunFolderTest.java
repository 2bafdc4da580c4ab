package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-03T14:15:02Z"), ZoneOffset.UTC);

    @TempDir
    Path parent;

    @Test
    void whatIsRecordedMayBeReadByWhoMayReadOtherFiles(@TempDir Path folder) throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));
        AtomicFile.write(folder.resolve("recorded"), out -> out.write(1));

        assertThat(Files.getPosixFilePermissions(folder.resolve("recorded")))
                .isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void isNamedByTimeAndCommit() {
        Commit commit = new Commit("1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", true);

        assertThat(RunFolder.create(parent.resolve("new/runs"), CLOCK, Optional.of(commit))
                        .path())
                .isEqualTo(parent.resolve("new/runs/20261103-141502-1a2b3c4-dirty"))
                .isDirectory();
        assertThat(RunFolder.create(parent, CLOCK, Optional.empty()).path().getFileName())
                .hasToString("20261103-141502-nogit");
    }

    @Test
    void runsOfTheSameSecondNeverShareAFolder() {
        for (String name : List.of("20261103-141502-nogit", "20261103-141502-nogit-2", "20261103-141502-nogit-3")) {
            assertThat(RunFolder.create(parent, CLOCK, Optional.empty()).path().getFileName())
                    .hasToString(name);
        }
    }

    @Test
    void aParentThatIsAFileIsOneLine() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> RunFolder.create(file.resolve("runs"), CLOCK, Optional.empty()))
                .isInstanceOf(UnwritableResult.class)
                .message()
                .contains("can't be written")
                .hasLineCount(1);
    }

    @Test
    void resultsAreReplacedInOneStepAndNothingElseIsLeft() throws IOException {
        RunFolder run = RunFolder.create(parent, CLOCK, Optional.empty());
        run.writeResults(List.of(Results.averageTime(1)));
        run.writeResults(List.of(Results.averageTime(1), Results.averageTime(2)));

        assertThat(JmhJson.read(run.results())).hasSize(2);
        try (var files = Files.list(run.path())) {
            assertThat(files).containsExactly(run.results());
        }
    }

    @Test
    void aFailedWriteKeepsWhatWasThere() throws IOException {
        Path file = Files.writeString(parent.resolve("verdicts.json"), "before");

        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write("half of it".getBytes());
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UnwritableResult.class)
                .hasMessageContaining("No space left on device");

        assertThat(file).hasContent("before");
        try (var files = Files.list(parent)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void onlyTheFolderOfARunIsOpened() throws IOException {
        assertThatThrownBy(() -> RunFolder.open(parent.resolve("none")))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("is no folder of a run");
        assertThatThrownBy(() -> RunFolder.open(parent))
                .isInstanceOf(UnreadableResult.class)
                .hasMessageContaining("holds neither journal.jsonl nor jmh.json");

        Files.createFile(parent.resolve("journal.jsonl"));
        assertThat(RunFolder.open(parent).environment()).isEmpty();
    }
}
