package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.flame.CannotProfile;
import dev.hotpath.benchmarks.flame.FlameFiles;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.Closer;
import dev.hotpath.benchmarks.replay.Observations;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.fixtures.incident.LoadTimes;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Reading;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.record.UnwritableResult;
import dev.hotpath.results.report.BothPages;
import dev.hotpath.results.report.IncidentRecord;
import dev.hotpath.results.report.IncidentReport;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays incidents: the page before and after the change. */
@Command(
        name = "run",
        description = "Replay incidents on real servers: the healthy page, the sick one, and what tells them apart.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident run slow-tail",
            "  java -jar benchmarks.jar incident run volume held-connection --repeat 3",
            "  java -jar benchmarks.jar incident run held-connection --amplify pool --sweep --out incidents",
            "  java -jar benchmarks.jar incident run mine.yaml --scale 1     in real time, ten times as long",
            "",
            "Exit status: 0 what the file expects was seen, 1 it was not, 2 bad input, 3 the load was not sent on schedule, no",
            "flame graph could be made, or something could not be kept."
        })
final class IncidentRunCommand implements Callable<Integer> {

    private static final int START_SECONDS = 16;
    private static final int LEAST_SWEPT = 10;
    private static final int BOTH = 2;

    /** About what a run takes in which delays are put into a page. */
    private static final Duration LOOKED_AT = Duration.ofSeconds(7);

    /** About what a load up and down takes. */
    private static final Duration SWEPT = Duration.ofSeconds(66);

    private final Console console;
    private final Clock clock;
    private final Set<Path> reports = new HashSet<>();
    private Environment machine;
    private boolean unprofiled;
    private boolean unkept;

    @Parameters(paramLabel = "NAME|FILE", arity = "1..*", description = "Incidents that ship, or files of your own.")
    List<String> names;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How often each is run, each time with the next seed. Default: ${DEFAULT-VALUE}.")
    int repeat = 1;

    @Option(
            names = "--amplify",
            paramLabel = "COMPONENT",
            split = ",",
            description =
                    "Also put delays into these, one at a time at three loads, and see by how much the page gets slower for each"
                            + " millisecond: six minutes each. A wrong one is answered with all of the page's.")
    List<String> amplify = List.of();

    @Option(
            names = "--sweep",
            description =
                    "Also take the load up and down again, and see whether the page comes back: two minutes, and one"
                            + " more for each page whose load was late.")
    boolean sweep;

    @Option(
            names = "--flame",
            paramLabel = "DIR",
            description =
                    "Also replay both pages under a profiler, and put their flame graphs and the difference there;"
                            + " OUT/NAME-SEED/flame with --out OUT, and the incident's page links them.")
    Path flame;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also record each replay, and its page, in a folder of its own there.")
    Path out;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    ReplayOptions options;

    @Mixin
    Verbosity verbosity;

    @Spec
    CommandSpec spec;

    /**
     * One replay, as JSON; times are as the system ran.
     *
     * @param slowedShare of the sick page's requests, those that took longer than 99 in 100 on the healthy page
     */
    record Replayed(
            String incident,
            double scale,
            long seed,
            Observation healthy,
            Observation sick,
            double slowedShare,
            List<String> unexpected,
            boolean keptUp) {}

    IncidentRunCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (repeat < 1) {
            throw new BadInput("--repeat " + repeat + " runs nothing: give at least 1");
        }
        if (format == Format.JSON && out == null && (sweep || !amplify.isEmpty())) {
            throw new BadInput(
                    "--format json holds the two pages only: record what --amplify and --sweep find by --out DIR");
        }
        List<Incident> incidents = names.stream().map(Incidents::load).toList();
        incidents.forEach(this::requireAmplifiable);
        incidents.forEach(this::requireSweepable);
        incidents.stream()
                .map(options::scaled)
                .forEach(each -> ReplayOptions.requireRequests(each, each.load().measured()));
        OutFolder.make(out);
        incidents.forEach(this::requireRoom);
        if (flame != null) {
            // Minutes later would be too late to learn that it can't be made.
            new FlameFiles(flame);
        }
        List<Replayed> all = new ArrayList<>();
        boolean late = false;
        Progress progress = console.progress(verbosity.quiet);
        try (Replay replay = ReplayOptions.start()) {
            machine = out == null ? null : ReplayOptions.machine(clock);
            for (Incident incident : incidents) {
                progress.trial(
                        all.size() + 1,
                        incidents.size() * repeat,
                        incident.name() + ", warming its page",
                        left(incidents, all.size()));
                warm(replay, options.scaled(incident));
                for (int i = 0; i < repeat; i++) {
                    progress.trial(
                            all.size() + 1, incidents.size() * repeat, incident.name(), left(incidents, all.size()));
                    Replayed replayed = replay(replay, incident, options.seed + i);
                    all.add(replayed);
                    if (format == Format.TEXT) {
                        progress.done();
                        new ReplayText(incident, replayed).print(console.out());
                    }
                    record(IncidentRecord.replayed(
                            source(options.scaled(incident), replayed.seed()),
                            replayed.healthy(),
                            replayed.sick(),
                            replayed.unexpected()));
                }
                late |= look(replay, options.scaled(incident), progress);
            }
        }
        progress.done();
        if (format == Format.JSON) {
            console.document(Json.document(all));
        }
        if (late || unprofiled || unkept || all.stream().anyMatch(each -> !each.keptUp())) {
            return ExitCode.INCONCLUSIVE;
        }
        return all.stream().allMatch(each -> each.unexpected().isEmpty()) ? ExitCode.DONE : ExitCode.GATE;
    }

    /**
     * A page just started answers its first requests several times as slowly, and where it is nearly full what piles up then
     * is in all figures of the half minute after.
     */
    private void warm(Replay replay, Incident incident) throws InterruptedException {
        replay.run(incident.healthy(), new Load(Duration.ZERO, incident.load().settle(), options.seed));
    }

    /** Asks for its scale too, whatever is swept: minutes later would be too late to learn that it has none. */
    private void requireSweepable(Incident written) {
        SystemModel page = options.scaled(written).healthy().model();
        double requests = Closer.sweptRequests(page.volume().rate(), Pace.longer(page));
        if (sweep && requests < LEAST_SWEPT) {
            throw new BadInput(String.format(
                    Locale.ROOT,
                    "--sweep: %s has some %.1f requests at its lowest load, too few to tell how it is: raise its rate",
                    written.name(),
                    requests));
        }
    }

    private void requireRoom(Incident written) {
        for (int i = 0; out != null && i < repeat; i++) {
            long seed = options.seed + i;
            IncidentRecord.requireRoom(
                    ReplayOptions.folder(out, written.name(), seed), source(options.scaled(written), seed));
        }
    }

    private void requireAmplifiable(Incident incident) {
        List<String> components = incident.healthy().components().stream()
                .filter(Closer::canDelay)
                .toList();
        for (String component : amplify) {
            if (!components.contains(component)) {
                throw new BadInput("--amplify " + component + ": a delay can be put into one of "
                        + String.join(", ", components) + " of " + incident.name());
            }
        }
    }

    /** Whether a load was late in it. */
    private boolean look(Replay replay, Incident incident, Progress progress) throws InterruptedException {
        PrintStream told = format == Format.TEXT ? console.out() : console.err();
        CloserLook look = new CloserLook(replay, incident, options.seed, told, progress, clock);
        IncidentRecord.Source source = source(incident, options.seed);
        for (BothPages<Amplification> both : look.amplify(amplify)) {
            record(IncidentRecord.amplified(source, both));
        }
        if (sweep) {
            record(IncidentRecord.swept(source, look.sweep()));
        }
        if (flame != null) {
            flames(look, incident, progress);
        }
        return look.wasLate();
    }

    /** What was measured before is kept where no graph can be made. */
    private void flames(CloserLook look, Incident incident, Progress progress) throws InterruptedException {
        try {
            look.flame(flame);
        } catch (CannotProfile e) {
            progress.done();
            console.error(e.getMessage());
            unprofiled = true;
            return;
        }
        if (out != null) {
            // Where they lie in the record's own folder, its page links to them.
            keep(() -> IncidentReport.write(ReplayOptions.folder(out, incident.name(), options.seed)));
        }
    }

    /** Keeps what was measured so far; where its page is, is said once. */
    private void record(IncidentRecord part) {
        if (out == null) {
            return;
        }
        keep(() -> {
            Path report = part.writeTo(ReplayOptions.folder(out, part.name(), part.seed()), machine);
            if (reports.add(report) && !verbosity.quiet) {
                console.note("its report is " + report);
            }
        });
    }

    /** What can't be kept can be told, and the rest be measured. */
    private void keep(Runnable write) {
        try {
            write.run();
        } catch (UnwritableResult | UnreadableResult e) {
            console.error(e.getMessage());
            unkept = true;
        }
    }

    private IncidentRecord.Source source(Incident scaled, long seed) {
        return ReplayOptions.source(
                scaled,
                seed,
                ShellWords.command(spec.root().commandLine().getParseResult().originalArgs()));
    }

    private Duration left(List<Incident> incidents, int done) {
        Duration left = Duration.ofSeconds(done == 0 ? START_SECONDS : 0);
        for (int i = done; i < incidents.size() * repeat; i++) {
            LoadTimes times = options.scaled(incidents.get(i / repeat)).load();
            left = left.plus(times.settle().plus(times.measured()).multipliedBy(2))
                    .plus(i % repeat == 0 ? times.settle() : Duration.ZERO);
        }
        int looks = incidents.size() - done / repeat;
        return left.plus(LOOKED_AT.multipliedBy((long) looks * amplify.size() * BOTH * Closer.RUNS))
                .plus(sweep ? SWEPT.multipliedBy((long) looks * BOTH) : Duration.ZERO);
    }

    private Replayed replay(Replay replay, Incident written, long seed) throws InterruptedException {
        Incident incident = options.scaled(written);
        Load load = new Load(incident.load().settle(), incident.load().measured(), seed);
        Observation healthy = Observations.of(replay.run(incident.healthy(), load));
        Reading reading = replay.run(incident.sick(), load);
        Observation sick = Observations.of(reading);
        double slowedShare = reading.recording().slowerShare(healthy.p99Millis());
        double scale = incident.healthy().model().scale();
        return new Replayed(
                incident.name(),
                scale,
                seed,
                healthy,
                sick,
                slowedShare,
                new Expectation(incident.expected(), written.healthy().model().scale() / scale)
                        .unmet(healthy, sick, slowedShare),
                healthy.keptUp() && sick.keptUp());
    }
}
