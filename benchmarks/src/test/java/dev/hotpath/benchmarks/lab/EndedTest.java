package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.RecordedRun;
import dev.hotpath.results.sweep.Sweep;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedTest {

    private static final int ROUNDS = 3;

    @TempDir
    Path runs;

    @Test
    void aTrialIsOpenUntilItHasEnded() {
        Trial trial = trial(1);
        Ended ended = new Ended();
        assertThat(ended.isOpen(trial)).isTrue();

        ended.add(trial, failed(trial));

        assertThat(ended.isOpen(trial)).isFalse();
        assertThat(ended.isOpen(trial(2))).isTrue();
    }

    @Test
    void aPlaceThatFailedTwiceIsOpenInNoRound() {
        Ended ended = new Ended();
        ended.add(trial(1), failed(trial(1)));
        ended.add(trial(2), failed(trial(2)));

        assertThat(ended.isOpen(trial(3))).isFalse();
    }

    @Test
    void aRunIsFinishedWhenEveryTrialOfItsPlanHasEnded() {
        RecordedRun whole = RecordedRuns.record(runs, plan(), ROUNDS, trial -> 1.0);
        RecordedRun cut = RecordedRuns.record(
                runs, plan(), ROUNDS, trial -> trial.round() == ROUNDS && trial.threads() == 8 ? null : 1.0);

        assertThat(Diagnosis.isFinished(plan(), whole)).isTrue();
        assertThat(Diagnosis.isFinished(plan(), cut)).isFalse();
    }

    private static Plan plan() {
        Sweep sweep = new Sweep(
                "pool", "pool", "", Sweep.THREADS, AxisKind.THREADS, "", 4.0, Map.of(), List.of(1.0, 2.0, 4.0, 8.0));
        Benchmark pool = new Benchmark("pool", "", null, null, Set.of(), Map.of(), 1, Duration.ofSeconds(1), false);
        return new Plan(7, List.of(new Plan.Planned(sweep, pool)), null);
    }

    private static Trial trial(int round) {
        return new Trial("pool", Map.of(), 4, round, 1);
    }

    private static TrialRecord failed(Trial trial) {
        return new TrialRecord(trial.id(), trial.round(), "FAILED", "it said no", "", 1, null, null);
    }
}
