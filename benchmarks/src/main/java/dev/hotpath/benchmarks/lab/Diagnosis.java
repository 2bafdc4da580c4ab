package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Parts;
import dev.hotpath.fixtures.server.PartUnavailable;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.record.UnwritableResult;
import dev.hotpath.results.report.VerdictJson;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Verdict;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** One diagnosis from the plan to the verdicts, recorded in a run folder as it goes. */
public final class Diagnosis {

    private final Settings settings;
    private final MachineRecord machine;
    private final Consumer<String> say;
    private final Progress progress;
    private final Interruption interruption;
    private final Clock clock;
    private final Sequel sequel;

    /**
     * How a diagnosis is run.
     *
     * @param trialTimeout when a trial that does not end is killed
     * @param theirs the user's own servers instead of the embedded ones
     * @param payloads the folder of the user's own payloads; null when none
     * @param jar somebody else's jar that is measured; null for this program's own benchmarks
     */
    public record Settings(Duration trialTimeout, Map<Part, String> theirs, Path payloads, ForeignJar jar) {

        /** For this program's own benchmarks. */
        public Settings(Duration trialTimeout, Map<Part, String> theirs, Path payloads) {
            this(trialTimeout, theirs, payloads, null);
        }

        /** The options by which servers or payloads of the user's own are measured, without their values: those may be secrets. */
        public List<String> given() {
            List<String> given = new ArrayList<>(
                    theirs.keySet().stream().map(Part::option).sorted().toList());
            if (payloads != null) {
                given.add("--payloads");
            }
            return given;
        }
    }

    /**
     * What came of it.
     *
     * @param folder where it is recorded
     * @param measured how many trials succeeded
     * @param failed those that did not
     * @param interrupted whether it was stopped before its end
     * @param died what ended it, when a server did, or the disk was full; else null
     * @param more what was found out about the curves afterwards, in lines
     */
    public record Outcome(
            Path folder,
            List<Verdict> verdicts,
            int measured,
            List<TrialRecord> failed,
            boolean interrupted,
            String died,
            List<String> more) {

        /** Whether there is more to measure, by going on with it. */
        public boolean isCutShort() {
            return interrupted || died != null;
        }
    }

    /**
     * @param machine describes what was measured and where
     * @param say told in a line what goes on beside the trials
     * @param interruption ends the run early, with what was measured judged
     */
    public Diagnosis(
            Settings settings,
            MachineRecord machine,
            Consumer<String> say,
            Progress progress,
            Interruption interruption,
            Clock clock) {
        this(settings, machine, say, progress, interruption, clock, Sequel.NONE);
    }

    private Diagnosis(
            Settings settings,
            MachineRecord machine,
            Consumer<String> say,
            Progress progress,
            Interruption interruption,
            Clock clock,
            Sequel sequel) {
        this.settings = settings;
        this.machine = machine;
        this.say = say;
        this.progress = progress;
        this.interruption = interruption;
        this.clock = clock;
        this.sequel = sequel;
    }

    /** The same, and something done about the curves once they are judged. */
    public Diagnosis followedBy(Sequel then) {
        return new Diagnosis(settings, machine, say, progress, interruption, clock, then);
    }

    /**
     * Begins a run.
     *
     * @param runs the folder of run folders
     * @param rounds how many at most
     * @param budget how long it may take as a whole; null for as long as the rounds need
     * @throws dev.hotpath.fixtures.server.PartUnavailable when a server can't be started or reached
     */
    public Outcome begin(Plan plan, Path runs, int rounds, Duration budget) throws InterruptedException {
        Instant startedAt = clock.instant();
        try (Parts parts = Parts.start(plan.parts(), settings.theirs())) {
            Environment environment = machine.read(settings.jar(), parts.versions());
            RecordedRun run = new RecordedRun(RunFolder.create(runs, clock, machine.commit(settings.jar())));
            run.folder().write(environment);
            run.write(new RecordedPlan(
                    RecordedPlan.SCHEMA,
                    plan.seed(),
                    rounds,
                    budget == null ? null : budget.toSeconds(),
                    settings.trialTimeout().toSeconds(),
                    plan.sweeps(),
                    settings.jar() == null ? null : settings.jar().path().toString(),
                    settings.given(),
                    new Given(settings).digests()));
            return measure(plan, run, parts, rounds, deadline(startedAt, budget));
        }
    }

    /**
     * Goes on with a run that was begun before, for what its budget has left.
     *
     * @throws CannotMeasure when what it measures has changed since, or is given other servers or payloads
     */
    public Outcome resume(Plan plan, RecordedRun run) throws InterruptedException {
        new SameAsBegun(settings).require(run);
        RecordedPlan recorded = run.plan();
        Instant startedAt = clock.instant();
        try (Parts parts = Parts.start(plan.parts(), settings.theirs())) {
            double used =
                    run.trials().stream().mapToDouble(TrialRecord::seconds).sum();
            Duration budget = recorded.budgetSeconds() == null
                    ? null
                    : Duration.ofSeconds(recorded.budgetSeconds()).minusMillis((long) (1_000 * used));
            return measure(plan, run, parts, recorded.rounds(), deadline(startedAt, budget));
        }
    }

    /** Whether a run has nothing left to measure: each trial of its plan has ended, or its place was given up. */
    public static boolean isFinished(Plan plan, RecordedRun run) {
        Ended ended = new Ended();
        plan.ended(run.trials()).forEach(ended::add);
        return IntStream.rangeClosed(1, run.plan().rounds())
                .mapToObj(plan::round)
                .flatMap(List::stream)
                .noneMatch(ended::isOpen);
    }

    private Outcome measure(Plan plan, RecordedRun run, Parts parts, int rounds, Instant deadline) {
        try (Journal journal = Journal.open(run.folder().journal());
                Launcher launcher = launcher(plan, parts)) {
            List<TrialRecord> earlier = run.trials();
            Campaign campaign = new Campaign(plan, launcher, journal::append, progress, clock);
            campaign.resumeAfter(earlier);
            if (!earlier.isEmpty()) {
                say.accept("going on after " + earlier.size() + " finished trials");
            }
            interruption.stopWith(campaign::stop);
            Alarm end = Alarm.at(deadline, clock, campaign::expire);
            try {
                campaign.run(rounds, deadline == null ? null : deadline.minus(reserve(plan, deadline)));
            } catch (UnwritableResult e) {
                // A full disk, say: what was kept is judged all the same.
                progress.done();
                return judge(plan, run, e.getMessage());
            } finally {
                end.cancel();
            }
            if (deadline != null
                    && !earlier.isEmpty()
                    && !isFinished(plan, run)
                    && run.trials().size() == earlier.size()) {
                say.accept(
                        "nothing more was measured: "
                                + (interruption.happened()
                                        ? "it was stopped"
                                        : "the budget that the run was begun with is used up; begin a new run with a larger one"));
            }
        } catch (PartUnavailable | NoRoom e) {
            progress.done();
            return judge(plan, run, e.getMessage());
        }
        Outcome outcome = judge(plan, run, null);
        return outcome.isCutShort() ? outcome : furthered(outcome, plan, run, parts, deadline);
    }

    private Outcome furthered(Outcome outcome, Plan plan, RecordedRun run, Parts parts, Instant deadline) {
        Workbench bench = new Workbench(
                ForkArguments.of(settings.jar(), plan.parts(), parts, settings.payloads()),
                () -> timeout(deadline),
                settings.jar());
        interruption.stopWith(bench::abort);
        List<String> more = after(
                new Sequel.Judged(plan, run.folder(), run.results(), outcome.verdicts(), bench, deadline, progress));
        List<String> lines = new ArrayList<>(more);
        if (interruption.happened()) {
            lines.add("stopped after the verdicts: flame graphs that were still to be made are missing");
        }
        return new Outcome(
                outcome.folder(), outcome.verdicts(), outcome.measured(), outcome.failed(), false, null, lines);
    }

    /** Whatever goes wrong in it, what was measured is told. */
    private List<String> after(Sequel.Judged judged) {
        try {
            return sequel.after(judged);
        } catch (RuntimeException e) {
            progress.done();
            return List.of("what was to follow the verdicts failed: " + e);
        }
    }

    /** What comes after the trials may not hold up the end of a run that has one. */
    private Duration timeout(Instant deadline) {
        Duration left = deadline == null ? settings.trialTimeout() : Duration.between(clock.instant(), deadline);
        return left.compareTo(settings.trialTimeout()) < 0 ? left : settings.trialTimeout();
    }

    /** Measuring every point once comes first. */
    private Duration reserve(Plan plan, Instant deadline) {
        Duration spare = Duration.between(clock.instant(), deadline).minus(PlanTimes.round(plan));
        return spare.compareTo(sequel.reserve()) < 0 ? Duration.ZERO : sequel.reserve();
    }

    private Outcome judge(Plan plan, RecordedRun run, String died) {
        List<TrialRecord> trials = run.trials();
        List<JmhResult> results = run.results();
        List<Verdict> verdicts = new Judge(plan.seed()).judge(run.curves());
        String unkept = null;
        try {
            run.folder().keepWhetherStopped(interruption.happened() || died != null);
            run.folder().writeResults(results);
            run.folder().writeText("verdicts.json", VerdictJson.write(verdicts));
        } catch (UnwritableResult e) {
            // They can be told, if not kept.
            unkept = e.getMessage();
        }
        List<TrialRecord> failed =
                trials.stream().filter(t -> t.result() == null).toList();
        return new Outcome(
                run.folder().path(),
                verdicts,
                (int) trials.stream().filter(t -> isOfThePlan(plan, t)).count(),
                failed,
                interruption.happened(),
                died != null ? died : unkept,
                List.of());
    }

    /** And no control, which is measured beside any benchmark however broken. */
    private static boolean isOfThePlan(Plan plan, TrialRecord trial) {
        return trial.result() != null
                && plan.sweeps().stream()
                        .anyMatch(
                                sweep -> sweep.benchmark().equals(trial.result().benchmark()));
    }

    private Launcher launcher(Plan plan, Parts parts) {
        Launcher own = new JmhLauncher(ForkArguments.ofOwn(parts, settings.payloads()), settings.trialTimeout());
        Launcher launcher = settings.jar() == null
                ? own
                : new ControlAside(
                        plan::isControl,
                        own,
                        new ForeignLauncher(
                                settings.jar(), settings.trialTimeout(), ForkArguments.ofJar(plan.parts(), parts)));
        return new WithServers(launcher, parts::check);
    }

    private static Instant deadline(Instant startedAt, Duration budget) {
        return budget == null ? null : startedAt.plus(budget).minus(PlanTimes.CLOSING);
    }
}
