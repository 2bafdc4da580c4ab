package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.flame.BendFlames;
import dev.hotpath.benchmarks.flame.CannotProfile;
import dev.hotpath.benchmarks.flame.Event;
import dev.hotpath.benchmarks.flame.FlameFiles;
import dev.hotpath.benchmarks.flame.FlameRecord;
import dev.hotpath.benchmarks.flame.ForkProfiler;
import dev.hotpath.benchmarks.flame.ProfilerLibrary;
import dev.hotpath.benchmarks.flame.SweepFlames;
import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.benchmarks.lab.ForkArguments;
import dev.hotpath.benchmarks.lab.Interruption;
import dev.hotpath.benchmarks.lab.MachineRecord;
import dev.hotpath.benchmarks.lab.PlanTimes;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.lab.SameJar;
import dev.hotpath.benchmarks.lab.Workbench;
import dev.hotpath.benchmarks.machine.EffectiveCores;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Parts;
import dev.hotpath.results.record.EnvironmentReader;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Flame graphs of a benchmark at a point of its axis, or of both sides of a bend. */
@Command(
        name = "flame",
        description = "Where a benchmark's time goes: flame graphs, and what differs between two points of its axis.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar flame ParkedHold --below 2 --above 64 -p poolSize=4",
            "  java -jar benchmarks.jar flame NumberDigits.parse --event alloc --above 64000",
            "  java -jar benchmarks.jar flame MyBenchmark --jar target/my-benchmarks.jar --axis items --below 10 --above 1000",
            "",
            "Each profile is a fork of its own, of whose warm-up nothing is kept. The graphs, the collapsed stacks and a",
            "JSON of the frames are in the folder flame/ of a new run, or of the one named with --run.",
            "",
            "Exit status: 0 made, 2 bad input or no profile can be taken here, 3 stopped."
        })
final class FlameCommand implements Callable<Integer> {

    private static final Duration FORK = Duration.ofSeconds(4);

    private final Console console;

    @Parameters(
            paramLabel = "BENCHMARK",
            description = "A benchmark's name, or the end of it, or what matches only it.")
    String benchmark;

    @Option(
            names = "--event",
            paramLabel = "cpu|wall|alloc|lock",
            description = "What is sampled. Default: cpu where the axis is a size, else wall; wall of any --jar.")
    Event event;

    @Option(
            names = "--below",
            paramLabel = "X",
            description = "The point of the axis below the bend. Default: none, and one graph at --above.")
    String below;

    @Option(
            names = "--above",
            paramLabel = "Y",
            description = "The point above it; alone, the only point. Default: the last of the axis.")
    String above;

    @Option(
            names = "--axis",
            paramLabel = "NAME",
            description = "A @Param, or threads. Default: as declared, else threads.")
    String axis;

    @Option(
            names = "-p",
            paramLabel = "NAME=VALUE",
            description = "A parameter beside the axis. Default: as the quick run takes it, else the first declared.")
    List<String> params = new ArrayList<>();

    @Option(names = "--threads", description = "Tell threads apart.")
    boolean threads;

    @Option(names = "--keep-harness", description = "Keep JMH's own frames and threads, which else are cut off.")
    boolean keepHarness;

    @Option(names = "--top", paramLabel = "N", description = "How many frames are printed. Default: ${DEFAULT-VALUE}.")
    int top = 15;

    @Option(names = "--jar", paramLabel = "OTHER.jar", description = "A benchmark in your own JMH jar.")
    Path jar;

    @Option(names = "--run", paramLabel = "RUN", description = "Put the graphs into the folder of that run.")
    Path run;

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders go. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("results", "runs");

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    TheirServers theirs;

    @Mixin
    Verbosity verbosity;

    FlameCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (top < 1 || top > FlameFiles.TOP) {
            throw new BadInput("--top " + top + ": give from 1 to " + FlameFiles.TOP + "; the graph has all of them");
        }
        Measuring.requireNobodyElse();
        ForeignJar foreign = jar == null ? null : ForeignJar.open(jar);
        FlameTarget target = new FlameChoice(foreign, theirs.sizes())
                .of(benchmark, axis, NamedValues.single("-p", params), new FlameChoice.Sides(below, above));
        if (target.plan().uses(target.sweep()).contains(Part.PAGE)) {
            throw new BadInput(BendFlames.ELSEWHERE);
        }
        Event sampled = event != null
                ? event
                : foreign != null ? Event.WALL : Event.along(target.sweep().kind());
        ForkProfiler profiler =
                new ForkProfiler(ProfilerLibrary.path(), new ForkProfiler.Options(threads, keepHarness));
        Progress progress = console.progress(verbosity.quiet);
        // Servers are stopped before the process may end, also when it is interrupted.
        try (Interruption interruption = Interruption.listen()) {
            int status = ExitCode.DONE;
            try {
                look(target, sampled, foreign, profiler, interruption, progress);
            } catch (CannotProfile e) {
                progress.done();
                if (!interruption.happened()) {
                    throw e;
                }
                console.error("stopped: no flame graph was made");
                status = ExitCode.INCONCLUSIVE;
            }
            return Halt.ifStopped(interruption, status, console);
        }
    }

    private void look(
            FlameTarget target,
            Event sampled,
            ForeignJar foreign,
            ForkProfiler profiler,
            Interruption interruption,
            Progress progress)
            throws InterruptedException {
        RunFolder folder = run == null ? null : existing(foreign);
        try (Parts parts = Parts.start(target.plan().parts(), theirs.addresses())) {
            Workbench bench = new Workbench(
                    ForkArguments.of(foreign, target.plan().parts(), parts, theirs.payloads),
                    () -> PlanTimes.trialTimeout(target.plan()),
                    foreign);
            interruption.stopWith(bench::abort);
            SweepFlames flames = new SweepFlames(bench, target.plan(), profiler);
            List<FlameFiles.Taken> taken = new ArrayList<>();
            for (double x : target.points()) {
                int left = target.points().size() - taken.size();
                progress.trial(
                        taken.size() + 1,
                        target.points().size(),
                        SweepFlames.words(target.sweep(), x),
                        FORK.multipliedBy(left));
                taken.add(flames.take(target.sweep(), x, sampled));
                folder = folder == null ? newRun(foreign, parts) : folder;
            }
            progress.done();
            print(target, SweepFlames.write(new FlameFiles(folder.flame()), target.sweep(), sampled, taken), folder);
        }
    }

    /** What is looked at must be what was measured: graphs of another server or of other code are no evidence of a run. */
    private RunFolder existing(ForeignJar foreign) {
        RunFolder existing = new RunFolder(run);
        if (existing.hasFlamesOnly()) {
            return existing;
        }
        RunFolder.open(run);
        SameJar now = SameJar.now(foreign);
        if (now.differsFrom(existing)) {
            throw new BadInput(now.path() + " is not the jar that the run in " + run
                    + " was measured with: give that one, or leave out --run for graphs of their own");
        }
        if (Files.exists(run.resolve("plan.json"))) {
            List<String> begun = new RecordedRun(existing).plan().given();
            List<String> given = new Diagnosis.Settings(null, theirs.addresses(), theirs.payloads).given();
            if (!begun.equals(given)) {
                throw new BadInput("the run in " + run + " was measured "
                        + (begun.isEmpty()
                                ? "without servers or payloads of one's own: leave them out"
                                : "with " + String.join(" and ", begun) + ": give the same beside --run"));
            }
        }
        return existing;
    }

    private void print(FlameTarget target, FlameRecord record, RunFolder folder) {
        if (format == Format.JSON) {
            console.document(Json.document(record));
            if (!verbosity.quiet) {
                console.note("The flame graphs are in " + folder.flame());
            }
        } else {
            new FlameText(console.out(), top).print(SweepFlames.words(target.sweep()), record, folder.flame());
            if (!verbosity.quiet) {
                console.out().println("report " + folder.path() + " makes a page that links it");
            }
        }
    }

    private RunFolder newRun(ForeignJar foreign, Parts parts) {
        Clock clock = Clock.systemDefaultZone();
        MachineRecord machine = new MachineRecord(EnvironmentReader.ofThisMachine(clock), EffectiveCores::measured);
        RunFolder folder = RunFolder.create(out, clock, machine.commit(foreign));
        folder.write(machine.read(foreign, parts.versions()));
        return folder;
    }
}
