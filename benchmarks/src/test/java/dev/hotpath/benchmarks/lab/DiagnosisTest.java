package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.SteppingClock;
import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are gone on with once all of their trials have ended, so that nothing is measured here. */
class DiagnosisTest {

    private static final String BROKEN = "dev.hotpath.benchmarks.control.HashLookup.get";

    @TempDir
    Path runs;

    private final Clock clock = new SteppingClock();
    private final Plan plan = new Planner(Catalog.onClassPath(), List.of()).planOf(Set.of(BROKEN), 1);

    @Test
    void aControlAloneIsNothingMeasured() throws InterruptedException {
        RecordedRun run = RecordedRuns.record(runs, plan, 1, trial -> plan.isControl(trial.place()) ? 100.0 : null);
        try (Journal journal = Journal.open(run.folder().journal())) {
            plan.round(1).stream()
                    .filter(trial -> !plan.isControl(trial.place()))
                    .forEach(trial -> journal.append(failed(trial)));
        }

        Diagnosis.Outcome outcome = goneOnWith(run, Map.of());

        assertThat(run.results()).as("the control was measured").isNotEmpty();
        assertThat(outcome.isCutShort()).isFalse();
        assertThat(outcome.measured()).isZero();
    }

    @Test
    void verdictsThatCanNotBeKeptAreToldAllTheSame() throws Exception {
        RecordedRun run = RecordedRuns.alike(runs, plan, 1);
        // As a full disk would, it lets nothing be put there.
        Path results = run.folder().results();
        Files.deleteIfExists(results);
        Files.createDirectory(results);
        Files.createFile(results.resolve("something"));

        Diagnosis.Outcome outcome = goneOnWith(run, Map.of());

        assertThat(outcome.verdicts()).isNotEmpty();
        assertThat(outcome.died()).contains("jmh.json", "can't be written");
        assertThat(outcome.isCutShort()).isTrue();
    }

    @Test
    void aRunIsNotGoneOnWithOnOtherServers() {
        RecordedRun run = RecordedRuns.alike(runs, plan, 1);

        assertThatThrownBy(() -> goneOnWith(run, Map.of(Part.REDIS, "redis://elsewhere")))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("--redis");
    }

    private Diagnosis.Outcome goneOnWith(RecordedRun run, Map<Part, String> theirs) throws InterruptedException {
        try (Interruption interruption = Interruption.listen()) {
            return new Diagnosis(
                            new Diagnosis.Settings(Duration.ofSeconds(60), theirs, null),
                            null,
                            line -> {},
                            Progress.silent(),
                            interruption,
                            clock)
                    .resume(plan, run);
        }
    }

    private static TrialRecord failed(Trial trial) {
        return new TrialRecord(trial.id(), 1, "FAILED", "it said no", "2026-11-01T00:00:00Z", 1, null, null);
    }
}
