package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Cause;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.attribution.Outcome;
import dev.hotpath.results.attribution.Page;
import dev.hotpath.results.attribution.Spent;
import dev.hotpath.results.attribution.Victim;
import dev.hotpath.results.scaling.Interval;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentReportTest {

    @TempDir
    Path folder;

    @Test
    void theHealthyPageStandsBesideTheSickOneInRealTime() {
        assertThat(replayed().writeTo(folder.resolve("held-1")))
                .content()
                .contains("<h1>A page of 800 ms takes 3 s, and 10.0 % fail</h1>")
                .contains("<td>50 ms + 20 ms</td>", "<td>50 ms + 2.2 s</td>")
                .contains("Requests that failed, second by second", "9 at most")
                .contains("Not as its file expects: &lt;nothing&gt;")
                .contains("incident run held --seed 1");
    }

    @Test
    void aDiagnosisOfTheSameSeedIsShownWithIt() {
        Path beside = folder.resolve("held-1");
        replayed().writeTo(beside);

        Path report = IncidentRecord.diagnosed("held", "a call while holding", 1, found())
                .writeTo(beside);

        assertThat(report)
                .content()
                .contains("A page of 800 ms", "services.stock", "92 % (88 to 96)", "pool", "80 % (70 to 90)");
    }

    @Test
    void aDiagnosisOfAnotherSeedIsNotMixedWithIt() {
        Path beside = folder.resolve("held");
        replayed().writeTo(beside);

        Path report = IncidentRecord.diagnosed("held", "a call while holding", 2, found())
                .writeTo(beside);

        assertThat(report)
                .content()
                .contains("<h1>services.stock makes the page sick</h1>")
                .doesNotContain("A page of");
    }

    static IncidentRecord replayed() {
        return IncidentRecord.replayed(
                "held",
                "a call while holding",
                10,
                1,
                page(80, 0, new int[] {0, 0, 0, 0}, 2),
                page(300, 0.1, new int[] {0, 4, 9, 2}, 220),
                List.of("<nothing>"));
    }

    private static Observation page(double mean, double failed, int[] perSecond, double wait) {
        return new Observation(
                1_000,
                mean,
                mean,
                3 * mean,
                failed,
                perSecond,
                Map.of("pool", new Spent(5, wait, 1), "services.stock", new Spent(20, 0, 1)),
                Map.of(),
                Map.of(),
                true,
                new double[] {mean});
    }

    static Attribution found() {
        return new Attribution(
                Attribution.SCHEMA,
                Outcome.FAULT,
                10,
                9,
                new Page(80, 80, 240, 0, 3),
                new Page(300, 300, 900, 0.1, 3),
                List.of(new Victim("pool", 7, 225, new Interval(0.8, 0.7, 0.9))),
                List.of(new Cause("services.stock", 1, new Interval(0.92, 0.88, 0.96), 0.9, 85.0, List.of())),
                null,
                new Interval(0.08, 0.04, 0.12),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                "The pool is the victim, services.stock the cause.");
    }
}
