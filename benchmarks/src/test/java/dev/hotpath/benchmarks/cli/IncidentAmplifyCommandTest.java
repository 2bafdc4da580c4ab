package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.AmplificationCase;
import dev.hotpath.results.attribution.Prediction;
import dev.hotpath.results.scaling.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of cases whose answers are known already: nothing is run. */
class IncidentAmplifyCommandTest {

    private static final String CASE = "held-connection/healthy/database";

    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    @Test
    void predictionsThatMissLittleOfTheGainAreDone() {
        known(0, 75.5);

        assertThat(amplify(CASE)).isZero();
    }

    @Test
    void thoseThatMissMoreTripTheGate() {
        known(0, 77);

        assertThat(amplify(CASE)).isEqualTo(ExitCode.GATE);
    }

    @Test
    void aLateCaseThatWasRunAgainInTimeIsNoLongerLate() {
        known(1, 75.5);
        known(0, 75.5);

        assertThat(amplify(CASE)).isZero();
        assertThat(screen.out()).doesNotContain("did not get the load");
    }

    @Test
    void anIncidentOfOnesOwnMayLieInAFolder() throws IOException {
        Path own = Files.writeString(folder.resolve("own.yaml"), Incidents.text("slow-tail"));

        assertThat(amplify(own + "/healthy/pool")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(screen.err()).contains("can't be made faster");
    }

    private void known(int late, double predicted) {
        Incident incident = Incidents.load("held-connection");
        String of = IncidentAmplifyCommand.key(IncidentAmplifyCommand.code(), incident, incident.healthy());
        Amplification found = new Amplification(
                "database", List.of(new Amplification.Slope(134, 80, 0, 1, new Interval(1, 0.9, 1.1))));
        new ResultLines<>(folder.resolve("amplification.jsonl"), AmplificationCase.class)
                .append(new AmplificationCase(
                        "held-connection",
                        "healthy",
                        1,
                        of,
                        10,
                        found,
                        late,
                        List.of(new Prediction(134, 5, 80, predicted, 75))));
    }

    private int amplify(String name) {
        return screen.run("incident", "amplify", name, "--out", folder, "--quiet");
    }
}
