package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.fixtures.Parts;
import dev.hotpath.fixtures.server.PartUnavailable;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.Journal;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures two sides in pairs: all places to see which look changed, then those alone, by fresh pairs. How many there are of
 * both is fixed before, or by the clock, and never by what they show: looking again and again finds a change in the end.
 */
public final class SideBySide {

    /** What of a budget is spent on screening at most; confirming has fewer places, and needs as many pairs. */
    private static final double FOR_SCREENING = 0.65;

    /** What judging and recording take in the end. */
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Settings settings;
    private final ForeignJar own;
    private final Recorder recorder;
    private final Progress progress;
    private final Clock clock;
    private final Afterwards afterwards;
    private volatile PairRun running;
    private volatile boolean stopped;

    /**
     * What came of it.
     *
     * @param folder where it is recorded
     * @param cutShort whether it was stopped before its end
     * @param gaps whether something that both sides have could not be measured on one of them
     * @param more what was done about it afterwards, in lines
     */
    public record Measured(Comparison comparison, Path folder, boolean cutShort, boolean gaps, List<String> more) {

        private Measured with(List<String> lines) {
            return new Measured(comparison, folder, cutShort, gaps, lines);
        }
    }

    /**
     * @param own this program's jar, whose canary runs along; null where it runs from no jar
     * @param afterwards what is done once it is judged
     */
    public SideBySide(
            Settings settings,
            ForeignJar own,
            EnvironmentReader environment,
            Progress progress,
            Clock clock,
            Afterwards afterwards) {
        this.settings = settings;
        this.own = own;
        this.recorder = new Recorder(settings, environment);
        this.progress = progress;
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /**
     * What would be measured.
     *
     * @throws CannotPair when that is nothing
     */
    public Planned plan(Sides sides) throws InterruptedException {
        Harness harness = Harness.of(sides, settings.benchmark(), settings.changedBenchmarks());
        List<Place> places = harness.places(settings.params(), settings.jmh());
        Optional<Canary> canary = canary(sides);
        return new Planned(
                harness,
                places,
                canary.map(Canary::place).orElse(null),
                canary.map(Canary::jar).orElse(null),
                warnings(sides));
    }

    private Optional<Canary> canary(Sides sides) throws InterruptedException {
        return settings.canary() == null
                ? Optional.ofNullable(own).map(Canary::own)
                : Optional.of(Canary.of(sides.base().jar(), settings.canary(), settings.jmh()));
    }

    private List<String> warnings(Sides sides) {
        boolean same = JarContents.of(sides.base().jar().path())
                .sameAs(JarContents.of(sides.head().jar().path()));
        boolean sameArguments = settings.baseJvmArguments().equals(settings.headJvmArguments());
        if (same && sameArguments && !settings.sameOnPurpose()) {
            return List.of(
                    "both jars hold the same: nothing that is measured has changed; --aa says that this is meant");
        }
        return !(same && sameArguments) && settings.sameOnPurpose()
                ? List.of("--aa, but the two sides are not the same")
                : List.of();
    }

    /**
     * Measures, judges and records.
     *
     * @param runs the folder of run folders
     */
    public Measured run(Sides sides, Planned planned, Path runs) throws InterruptedException {
        try (Parts parts = Parts.start(planned.harness().parts(), Map.of())) {
            RunFolder folder = RunFolder.create(
                    runs, clock, Optional.ofNullable(sides.head().commit()));
            recorder.begin(folder, sides, planned, parts.versions());
            return furthered(measure(planned, folder, forks(sides, planned, parts)), sides, planned, parts);
        }
    }

    /**
     * Goes on with a run that was begun before, for what its budget has left.
     *
     * @throws CannotPair when the sides are other ones than then
     */
    public Measured resume(Sides sides, Planned planned, Path run) throws InterruptedException {
        RecordedSides.of(run).requireSame(sides);
        try (Parts parts = Parts.start(planned.harness().parts(), Map.of())) {
            return furthered(
                    measure(planned, RunFolder.open(run), forks(sides, planned, parts)), sides, planned, parts);
        }
    }

    private Measured furthered(Measured measured, Sides sides, Planned planned, Parts parts) {
        if (measured.cutShort()) {
            return measured;
        }
        return measured.with(afterwards.after(new Afterwards.Judged(
                measured.comparison(),
                sides,
                arm -> Stream.concat(
                                handedOver(planned, parts).stream(),
                                (arm == Arm.BASE ? settings.baseJvmArguments() : settings.headJvmArguments()).stream())
                        .toList(),
                planned.deadline(),
                new RunFolder(measured.folder()))));
    }

    // Arguments of ours would take the place of those that the jar's benchmarks declare: only where they are needed.
    private static List<String> handedOver(Planned planned, Parts parts) {
        return planned.harness().parts().isEmpty() ? List.of() : parts.jvmArguments();
    }

    private Forks forks(Sides sides, Planned planned, Parts parts) {
        JarForks.Settings how = new JarForks.Settings(
                settings.jmh(),
                handedOver(planned, parts),
                settings.baseJvmArguments(),
                settings.headJvmArguments(),
                planned.deadline());
        return new JarForks(sides, planned.canaryJar(), how, parts::check);
    }

    /**
     * Builds and measures two revisions.
     *
     * @param harness the revision whose benchmarks measure both
     * @return empty when it was stopped
     * @throws BuildFailed when one does not build
     */
    public Optional<Comparison> compare(Preparation preparation, String base, String head, String harness, Path runs)
            throws InterruptedException {
        Sides sides = preparation.sides(new Wanted(base, Map.of()), new Wanted(head, Map.of()), harness);
        Measured measured = run(sides, plan(sides), runs);
        return measured.cutShort() ? Optional.empty() : Optional.of(measured.comparison());
    }

    Measured measure(Planned planned, RunFolder folder, Forks forks) {
        List<String> warnings = new ArrayList<>(planned.warnings());
        Judgement judgement = new Judgement(planned, settings);
        List<ForkRecord> taken;
        List<String> left = new ArrayList<>(planned.left());
        boolean died = false;
        try (Journal journal = Journal.open(folder.journal())) {
            PairRun run = new PairRun(forks, new Order(settings.seed()), journal::append, progress, clock, new Pace());
            List<ForkRecord> earlier = Journal.read(folder.journal(), ForkRecord.class);
            run.resumeAfter(earlier);
            running = run;
            if (stopped) {
                run.stop();
            }
            try {
                double used = earlier.stream().mapToDouble(ForkRecord::seconds).sum();
                screenAndConfirm(run, planned, judgement, clock.instant().minusMillis((long) (1_000 * used)));
            } catch (PartUnavailable e) {
                died = true;
                warnings.add(e.getMessage() + ": what was measured before is judged");
            }
            progress.done();
            taken = run.taken();
            left.addAll(run.left());
            left.addAll(judgement.missing(taken, run::isGivenUp));
        }
        // Whoever stops it waits for seconds only, and half the forks tell no shape.
        Comparison comparison = judgement.of(taken, left, warnings, !stopped);
        recorder.end(folder, taken, comparison);
        boolean gaps = left.size() > planned.left().size();
        return new Measured(comparison, folder.path(), stopped || died, gaps, List.of());
    }

    private void screenAndConfirm(PairRun run, Planned planned, Judgement judgement, Instant startedAt) {
        run.measure(Phase.SCREENING, planned.with(planned.places()), settings.pairs(), after(startedAt, FOR_SCREENING));
        List<Place> suspected = judgement.suspects(run.taken());
        if (!suspected.isEmpty()) {
            run.measure(Phase.CONFIRMING, planned.with(suspected), settings.pairs(), after(startedAt, 1));
        }
    }

    private Instant after(Instant startedAt, double share) {
        return settings.budget() == null
                ? null
                : startedAt.plusMillis(
                        (long) (share * settings.budget().minus(CLOSING).toMillis()));
    }

    /** Ends the fork that is running and begins no other; what was measured is judged. From any thread. */
    public void stop() {
        stopped = true;
        PairRun run = running;
        if (run != null) {
            run.stop();
        }
        afterwards.abort();
    }
}
