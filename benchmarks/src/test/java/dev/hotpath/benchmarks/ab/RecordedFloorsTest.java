package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.results.record.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedFloorsTest {

    @TempDir
    Path runs;

    private final SteppingClock clock = new SteppingClock();

    @Test
    void aRunThatTheMachineDisturbedIsNoFloor() throws IOException {
        Path moved = run("1111", "1111", "contaminated");

        assertThatThrownBy(() -> RecordedFloors.require(List.of(moved)))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("is contaminated");
    }

    @Test
    void aJarBuiltTwiceIsOneCode() throws IOException {
        Path rebuilt = run("1111", "2222", "ok");

        assertThatCode(() -> RecordedFloors.require(List.of(rebuilt))).doesNotThrowAnyException();
    }

    private Path run(String base, String head, String verdict) throws IOException {
        RunFolder folder = RunFolder.create(runs, clock, Optional.empty());
        Files.createFile(folder.journal());
        Measurements.recorded(side(base), side(head)).writeTo(folder);
        folder.writeComparison("{\"verdict\": \"" + verdict + "\"}");
        return folder.path();
    }

    private static RecordedSides.Recorded side(String sha) {
        return new RecordedSides.Recorded("a", sha, "contents", null);
    }
}
