package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.ForkArguments;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.lab.SameJava;
import dev.hotpath.fixtures.Parts;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two sides from their jars to a run's folder, with the servers that their benchmarks need. */
public final class SideBySide {

    private final Settings settings;
    private final Planning planning;
    private final Recorder recorder;
    private final PairedMeasurement measurement;
    private final Clock clock;
    private final Afterwards afterwards;
    private volatile boolean stopped;

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
        this.planning = new Planning(settings, own);
        this.recorder = new Recorder(settings, environment);
        this.measurement = new PairedMeasurement(settings, recorder, progress, clock);
        this.clock = clock;
        this.afterwards = afterwards;
    }

    /**
     * What would be measured.
     *
     * @throws CannotPair when that is nothing
     */
    public Planned plan(Sides sides) throws InterruptedException {
        return planning.of(sides);
    }

    /**
     * Measures, judges and records.
     *
     * @param runs the folder of run folders
     */
    public Compared run(Sides sides, Planned planned, Path runs) throws InterruptedException {
        try (Parts parts = Parts.start(planned.harness().parts(), Map.of())) {
            RunFolder folder = RunFolder.create(
                    runs, clock, Optional.ofNullable(sides.head().commit()));
            recorder.begin(folder, sides, planned, parts.versions());
            return compared(sides, planned, folder, parts);
        }
    }

    /**
     * Goes on with a run that was begun before, for what its budget has left.
     *
     * @throws CannotPair when the sides are other ones than then
     */
    public Compared resume(Sides sides, Planned planned, Path run) throws InterruptedException {
        RecordedSides.of(run).requireSame(sides);
        requireSameJava(RunFolder.open(run), System.getProperty("java.vm.version", ""));
        try (Parts parts = Parts.start(planned.harness().parts(), Map.of())) {
            return compared(sides, planned, RunFolder.open(run), parts);
        }
    }

    /** Forks run on the JVM that starts them. */
    static void requireSameJava(RunFolder run, String now) {
        SameJava.otherOf(run, now).ifPresent(begun -> {
            throw new CannotPair("the run in " + run.path() + " was begun on Java " + begun + ", and this is " + now
                    + ": go on with that one or begin a new run");
        });
    }

    /**
     * Builds and measures two revisions.
     *
     * @param harness the revision whose benchmarks measure both
     * @return empty when it was stopped
     * @throws BuildFailed when one does not build
     * @throws CannotPair when the budget is too short to tell anything
     */
    public Optional<Comparison> compare(Preparation preparation, String base, String head, String harness, Path runs)
            throws InterruptedException {
        Sides sides = preparation.sides(new Wanted(base, Map.of()), new Wanted(head, Map.of()), harness);
        Planned planned = plan(sides).warned(preparation.warnings());
        Duration least = planned.least();
        if (settings.budget() != null && settings.budget().compareTo(least) < 0) {
            throw new CannotPair("--budget is too short: the four pairs that a verdict takes, and confirming them, need"
                    + " about " + least.toSeconds()
                    + " s; give more, or measure fewer by --benchmark, --param and --threads");
        }
        return run(sides, planned, runs).unless(stopped);
    }

    private Compared compared(Sides sides, Planned planned, RunFolder folder, Parts parts) {
        List<String> prepended = ForkArguments.ofJar(planned.harness().parts(), parts);
        Duration deadline = planned.deadline(settings.jmh());
        JarForks.Settings how = new JarForks.Settings(
                settings.jmh(),
                prepended,
                settings.baseJvmArguments(),
                settings.headJvmArguments(),
                probed(sides, planned),
                deadline);
        JarForks forks = new JarForks(sides, planned.canary(), how, parts::check);
        PairedMeasurement.Done done = measurement.measure(planned, folder, forks);
        return done.compared().cutShort()
                ? done.compared()
                : done.compared().with(furthered(done, sides, planned, prepended));
    }

    private static Set<String> probed(Sides sides, Planned planned) {
        boolean both = Stream.of(sides.base(), sides.head())
                .allMatch(side -> JarContents.of(side.jar().path()).holds(JarForks.PROBES));
        return planned.places().stream()
                .map(Place::benchmark)
                .filter(b -> both && !planned.harness().metric(b).isEmpty())
                .collect(Collectors.toSet());
    }

    private List<String> furthered(PairedMeasurement.Done done, Sides sides, Planned planned, List<String> prepended) {
        return afterwards.after(new Afterwards.Judged(
                done.compared().comparison(),
                sides,
                new RunFolder(done.compared().folder()),
                arm -> jvmArguments(arm, prepended),
                planned::look,
                planned.deadline(settings.jmh()),
                done.deadline()));
    }

    private List<String> jvmArguments(Arm arm, List<String> prepended) {
        List<String> all = new ArrayList<>(prepended);
        all.addAll(arm == Arm.BASE ? settings.baseJvmArguments() : settings.headJvmArguments());
        return all;
    }

    /** Ends the fork that is running and begins no other; what was measured is judged. From any thread. */
    public void stop() {
        stopped = true;
        measurement.stop();
        afterwards.abort();
    }
}
