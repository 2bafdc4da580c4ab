package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.JmhSettings;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.Metric;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Runs as a diagnosis leaves them, without anything having been measured. */
public final class RecordedRuns {

    private static final JmhSettings SETTINGS =
            new JmhSettings("1.37", "java", List.of(), "17", "vm", "17", 1, "1 s", 1, 1, "1 s", 1);

    private RecordedRuns() {}

    /** A run in which every trial took as long. */
    public static RecordedRun alike(Path runs, Plan plan, int rounds) {
        // A hair apart, as forks are.
        return record(runs, plan, rounds, trial -> 100 + trial.id().hashCode() % 100 / 100.0);
    }

    /** @param micros what a trial took; null when it did not end */
    static RecordedRun record(Path runs, Plan plan, int rounds, Function<Trial, Double> micros) {
        RecordedRun run = new RecordedRun(RunFolder.create(runs, Clock.systemUTC(), Optional.empty()));
        run.write(
                new RecordedPlan(RecordedPlan.SCHEMA, plan.seed(), rounds, null, 120, plan.sweeps(), null, List.of()));
        try (Journal journal = Journal.open(run.folder().journal())) {
            for (int round = 1; round <= rounds; round++) {
                for (Trial trial : plan.round(round)) {
                    Double took = micros.apply(trial);
                    if (took != null) {
                        journal.append(new TrialRecord(
                                trial.id(), round, "OK", "", "2026-11-01T00:00:00Z", 1, null, result(trial, took)));
                    }
                }
            }
        }
        return run;
    }

    private static JmhResult result(Trial trial, double micros) {
        Metric metric = new Metric("us/op", List.of(new double[] {micros}), null);
        return new JmhResult(trial.benchmark(), "avgt", trial.threads(), trial.params(), SETTINGS, metric, Map.of());
    }
}
