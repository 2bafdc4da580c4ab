package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.record.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideBySideTest {

    @Test
    void aRunGoesOnOnItsOwnJavaAlone(@TempDir Path runs) throws IOException {
        RunFolder run = RunFolder.create(runs, new SteppingClock(), Optional.empty());
        Files.writeString(run.path().resolve("environment.json"), "{\"jvm\": {\"version\": \"17\"}}");

        assertThatCode(() -> SideBySide.requireSameJava(run, "17")).doesNotThrowAnyException();
        assertThatThrownBy(() -> SideBySide.requireSameJava(run, "21"))
                .isInstanceOf(CannotPair.class)
                .hasMessageContainingAll("17", "21");
    }

    @Test
    void whatEndedByItselfWasNotStopped() {
        Comparison comparison =
                new Comparison(Outcome.INCONCLUSIVE, List.of(), List.of(), List.of("postgresql has ended"));
        Compared cut = new Compared(comparison, Path.of("run"), true, List.of());

        assertThat(cut.unless(true)).isEmpty();
        assertThatThrownBy(() -> cut.unless(false))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("postgresql has ended");
    }
}
