package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.NoRoom;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.fixtures.server.PartUnavailable;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.RunFolder;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Measures what is planned in pairs, judges it, and records both in a folder, whose journal may hold a part of it already. */
final class PairedMeasurement {

    private final Settings settings;
    private final Recorder recorder;
    private final Progress progress;
    private final Clock clock;
    private volatile PairRun running;
    private volatile boolean stopped;

    PairedMeasurement(Settings settings, Recorder recorder, Progress progress, Clock clock) {
        this.settings = settings;
        this.recorder = recorder;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param deadline of what is done about it; null for no limit. What was measured in full before has its budget behind it:
     *     whoever goes on with that wants what there was no time for
     */
    record Done(Compared compared, Instant deadline) {}

    Done measure(Planned planned, RunFolder folder, Forks forks) {
        List<String> warnings = new ArrayList<>(planned.warnings());
        Judgement judgement = new Judgement(planned, settings);
        List<String> left = new ArrayList<>();
        List<ForkRecord> earlier;
        List<ForkRecord> taken;
        Budget budget;
        boolean died = false;
        boolean broken;
        try (Journal journal = Journal.open(folder.journal())) {
            PairRun run = new PairRun(forks, new Order(settings.seed()), journal::append, progress, clock, new Pace());
            earlier = Journal.read(folder.journal(), ForkRecord.class);
            run.resumeAfter(earlier);
            budget = new Budget(startedAt(earlier), settings.budget());
            running = run;
            if (stopped) {
                run.stop();
            }
            try {
                new TwoSteps(planned, judgement::suspects, settings.pairs()).measure(run, budget);
            } catch (PartUnavailable | NoRoom e) {
                died = true;
                warnings.add(e.getMessage() + ": what was measured before is judged");
            }
            progress.done();
            taken = run.taken();
            broken = run.breaksAtHead();
            left.addAll(run.left());
            left.addAll(judgement.missing(taken, run::isGivenUp));
        }
        boolean gaps = planned.harness().lacks() || !left.isEmpty();
        left.addAll(planned.left());
        // Whoever stops it waits for seconds only, and half the forks tell no shape.
        Comparison judged = judgement.of(taken, left, warnings, !stopped);
        Comparison comparison = broken ? judged.broken() : gaps ? judged.lacking() : judged;
        recorder.end(folder, taken, comparison);
        boolean wasComplete = !earlier.isEmpty() && taken.size() == earlier.size();
        return new Done(
                new Compared(comparison, folder.path(), stopped || died, List.of()), wasComplete ? null : budget.end());
    }

    private Instant startedAt(List<ForkRecord> earlier) {
        double used = earlier.stream().mapToDouble(ForkRecord::seconds).sum();
        return clock.instant().minusMillis((long) (1_000 * used));
    }

    /** Ends the fork that is running and begins no other; what was measured is judged. From any thread. */
    void stop() {
        stopped = true;
        PairRun run = running;
        if (run != null) {
            run.stop();
        }
    }
}
