package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.KeepsTime;
import dev.hotpath.benchmarks.cli.HotpathProcess.Ended;
import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Outcome;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.report.IncidentRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@KeepsTime
class IncidentIT {

    @TempDir
    Path folder;

    @Test
    void whatIsShownCanBeRunAsOnesOwn() throws IOException {
        Screen shown = new Screen();
        assertThat(shown.run("incident", "show", "slow-tail")).isZero();
        Path own = folder.resolve("own.yaml");
        Files.writeString(own, shown.out().replace("settle: 10s, measured: 30s", "settle: 1s, measured: 3s"));

        Ended ran = HotpathProcess.run(folder, "incident", "run", "own.yaml", "--out", "incidents");

        // On a busy machine its figures may be others than expected; the page is sick all the same.
        assertThat(ran.status()).isIn(0, 1, 3);
        assertThat(ran.out()).contains("mean, all answers", "services.recommendation", "failed, each 10.0 s: ");
        IncidentRecord recorded = Json.read(
                Files.readString(folder.resolve("incidents/slow-tail-1/incident.json")), IncidentRecord.class);
        assertThat(recorded.sick().meanMillis())
                .isGreaterThan(3 * recorded.healthy().meanMillis());
    }

    @Test
    void theSlowServiceIsNamedAsTheCause() {
        Ended ended = HotpathProcess.run(
                folder,
                "incident",
                "diagnose",
                "slow-tail",
                "--budget",
                "45s",
                "--format",
                "json",
                "--quiet",
                "--out",
                "incidents");

        Attribution found = Json.read(ended.out(), Attribution.class);
        assertThat(found.outcome()).isEqualTo(Outcome.FAULT);
        assertThat(found.causeRanking().get(0)).isEqualTo("services.recommendation");
        assertThat(found.victimRanking().get(0)).isEqualTo("services.recommendation");
        assertThat(folder.resolve("incidents/slow-tail-1/report.html"))
                .content()
                .contains("services.recommendation");
    }
}
