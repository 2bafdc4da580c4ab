package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Incidents before any of them is run. */
class IncidentFilesTest {

    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    @Test
    void allThatShipAreListedWithWhatTheyAreAbout() {
        assertThat(screen.run("incident", "list")).isZero();

        assertThat(screen.out())
                .contains("slow-tail", "held-connection", "ecommerce-leak", "image-api-spike", "no-fault");
    }

    @Test
    void aMistakeInAFileIsShownInItsLine() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), """
                incident: mine
                about: a mistake
                system: landing-page
                load: {settle: 1s, measured: 3s}
                change:
                  pool.sise: 2
                expect:
                  cause: [pool]
                  victim: [pool]
                  mechanism: none
                """);

        assertThat(screen.run("incident", "run", own)).isEqualTo(2);

        assertThat(screen.err()).hasLineCount(1).contains("own.yaml:6", "did you mean 'size'?");
    }
}
