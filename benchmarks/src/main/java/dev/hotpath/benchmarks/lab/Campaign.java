package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.TrialRecord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs a plan round by round until the rounds are done or the budget is used up. The budget decides how many rounds there
 * are; within a round no point is left out.
 */
final class Campaign {

    /** A trial that took so many times as long as it should have, and is ended by the budget, has hung. */
    private static final double HUNG = 3;

    private final Plan plan;
    private final Launcher launcher;
    private final Consumer<TrialRecord> journal;
    private final Progress progress;
    private final Clock clock;
    private final Estimates estimates;
    private final Map<Integer, Double> controls = new HashMap<>();
    private final Ended ended = new Ended();
    private volatile boolean stopped;
    private volatile boolean expired;

    /** @param journal takes each finished trial; what it has taken survives the end of this process, however it ends */
    public Campaign(Plan plan, Launcher launcher, Consumer<TrialRecord> journal, Progress progress, Clock clock) {
        this.plan = plan;
        this.launcher = launcher;
        this.journal = journal;
        this.progress = progress;
        this.clock = clock;
        this.estimates = new Estimates(plan);
    }

    /** Takes over what an earlier process has measured of this plan: those trials are not run again. */
    public void resumeAfter(Collection<TrialRecord> finished) {
        plan.ended(finished).forEach(this::remember);
    }

    /**
     * Runs the rounds.
     *
     * @param rounds how many at most
     * @param deadline when the last trial must have ended; null for no limit
     */
    public void run(int rounds, Instant deadline) {
        int number = ended.size();
        for (int round = 1; round <= rounds && !stopped; round++) {
            List<Trial> trials =
                    plan.round(round).stream().filter(ended::isOpen).toList();
            // The first round always begins: whether it fits is asked before anything is started.
            if (number > 0 && !fits(trials, deadline)) {
                break;
            }
            for (int i = 0; i < trials.size() && !stopped; i++) {
                Trial trial = trials.get(i);
                if (!ended.isOpen(trial)) {
                    continue;
                }
                if (deadline != null && left(deadline) < 0) {
                    stopped = true;
                    break;
                }
                number++;
                double secondsLeft = secondsLeft(trials.subList(i, trials.size()), round, rounds, deadline);
                progress.trial(
                        number,
                        number + ahead(trials.size() - i - 1, secondsLeft, trials),
                        trial.place().words(),
                        Duration.ofSeconds((long) secondsLeft));
                run(trial);
            }
        }
        progress.done();
    }

    /** Ends the trial that is running and begins no other; what was measured is kept. From any thread. */
    public void stop() {
        stopped = true;
        launcher.abort();
    }

    /** The budget is used up: the same, but a trial that should have ended long ago is one that hung. From any thread. */
    public void expire() {
        expired = true;
        stop();
    }

    private void run(Trial trial) {
        Instant startedAt = clock.instant();
        Launcher.Launch launch = launcher.launch(trial);
        double seconds = Duration.between(startedAt, clock.instant()).toMillis() / 1e3;
        if (stopped && launch.outcome() != Outcome.OK) {
            if (!expired || launch.outcome() == Outcome.NOT_STARTED || seconds < HUNG * estimates.seconds(trial)) {
                // Ended by us in the middle: it has not failed, it has not been measured.
                return;
            }
            launch = new Launcher.Launch(Outcome.HUNG, "did not end before the budget did, and was killed", null);
        }
        if (launch.outcome() == Outcome.NOT_STARTED) {
            throw new NoRoom(launch.why());
        }
        TrialRecord record = new TrialRecord(
                trial.id(),
                trial.round(),
                launch.outcome().name(),
                launch.why(),
                startedAt.toString(),
                seconds,
                controls.get(trial.threads()),
                launch.result());
        journal.accept(record);
        remember(trial, record);
        if (launch.outcome() != Outcome.OK) {
            progress.failed(trial.place().words(), launch.why());
        }
    }

    private void remember(Trial trial, TrialRecord record) {
        ended.add(trial, record);
        if (record.result() == null) {
            return;
        }
        estimates.took(trial, record.seconds());
        if (plan.isControl(trial.place())) {
            ForkStatistic.MEAN
                    .of(record.result())
                    .ifPresent(values -> controls.put(trial.threads(), values.forks()[0]));
        }
    }

    private boolean fits(List<Trial> trials, Instant deadline) {
        return deadline == null || estimates.seconds(trials) <= left(deadline);
    }

    private double left(Instant deadline) {
        return Duration.between(clock.instant(), deadline).toMillis() / 1e3;
    }

    private double secondsLeft(List<Trial> ofThisRound, int round, int rounds, Instant deadline) {
        double seconds = estimates.seconds(ofThisRound);
        double perRound = estimates.seconds(plan.round(1));
        int more = rounds - round;
        if (deadline != null) {
            more = (int) Math.min(more, Math.max(0, Math.floor((left(deadline) - seconds) / perRound)));
        }
        return seconds + more * perRound;
    }

    private int ahead(int inThisRound, double secondsLeft, List<Trial> trials) {
        double perTrial = estimates.seconds(trials) / trials.size();
        return Math.max(inThisRound, (int) Math.round(secondsLeft / perTrial) - 1);
    }
}
