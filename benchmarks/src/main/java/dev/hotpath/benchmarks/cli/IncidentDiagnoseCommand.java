package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.MoreRoom;
import dev.hotpath.benchmarks.replay.ReplayedExperiment;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Attributor;
import dev.hotpath.results.attribution.Budget;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.record.UnreadableResult;
import dev.hotpath.results.record.UnwritableResult;
import dev.hotpath.results.report.IncidentRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds victim and cause by running the page. */
@Command(
        name = "diagnose",
        description = {
            "Find what a sick page is sick of. It runs the healthy and the sick system, and the sick one with one component"
                    + " of the healthy at a time; what was changed it is not told.",
            "The victim is where the time went, the cause what brings the page back."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident diagnose held-connection",
            "  java -jar benchmarks.jar incident diagnose held-connection --remedies   what else would cure it",
            "  java -jar benchmarks.jar incident diagnose mine.yaml --format json",
            "",
            "Exit status: 0 a cause was found or there is no fault, 2 bad input, 3 no component explains it, it can't be told,"
                    + " the load was not sent on schedule, or the record was not kept."
        })
final class IncidentDiagnoseCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", description = "An incident's file, or the name of one that ships.")
    String file;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Durations.class,
            description =
                    "In what time it must be found, at a tenth of real time and with the page's warm-up. Default: 90s.")
    Duration budget = Budget.USUAL.time();

    @Option(
            names = "--remedies",
            description = "Also try what would cure the page with its cause left in, a larger pool or more threads:"
                    + " half a minute more.")
    boolean remedies;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Also record what was found, and its page, in a folder of its own there.")
    Path out;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    ReplayOptions options;

    @Mixin
    Verbosity verbosity;

    @Spec
    CommandSpec spec;

    IncidentDiagnoseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Incident incident = options.scaled(Incidents.load(file));
        SystemDefinition healthy = incident.healthy();
        double longer = Pace.longer(healthy.model());
        Budget within = Budget.within(budget);
        Load load = Pace.ofDiagnosis(healthy.model(), incident.sick().model()).load(options.seed);
        ReplayOptions.requireRequests(incident, load.measured());
        OutFolder.make(out);
        IncidentRecord.Source source = ReplayOptions.source(
                incident,
                options.seed,
                ShellWords.command(spec.root().commandLine().getParseResult().originalArgs()));
        Path folder = out == null ? null : ReplayOptions.folder(out, incident.name(), options.seed);
        if (folder != null) {
            IncidentRecord.requireRoom(folder, source);
        }
        Progress progress = console.progress(verbosity.quiet);
        Environment machine;
        Attribution found;
        boolean late;
        try (Replay replay = ReplayOptions.start()) {
            machine = out == null ? null : ReplayOptions.machine(Clock.systemUTC());
            WatchedExperiment experiment = new WatchedExperiment(
                    new ReplayedExperiment(replay, healthy, incident.sick(), load),
                    within.observations(),
                    progress,
                    Clock.systemUTC());
            Attributor attributor = new Attributor(
                    new Budget(within.observations(), Pace.stretched(within.time(), longer), within.further()),
                    healthy.model().scale(),
                    System::nanoTime,
                    options.seed);
            MoreRoom room = new MoreRoom(replay, incident.sick(), load);
            found = remedies ? attributor.attribute(experiment, room) : attributor.attribute(experiment);
            late = found.late() > 0 || room.late() > 0;
            if (room.late() > 0) {
                progress.done();
                console.note(room.late() + " of the remedies did not get their load on schedule");
            }
        } finally {
            progress.done();
        }
        if (format == Format.JSON) {
            console.document(Json.document(found));
        } else {
            new AttributionText(found).print(console.out(), verbosity.verbose);
        }
        boolean unkept = false;
        if (folder != null) {
            try {
                Path report = IncidentRecord.diagnosed(source, found).writeTo(folder, machine);
                if (!verbosity.quiet) {
                    console.note("its report is " + report);
                }
            } catch (UnwritableResult | UnreadableResult e) {
                console.error(e.getMessage());
                unkept = true;
            }
        }
        return late || unkept || found.leavesOpen() ? ExitCode.INCONCLUSIVE : ExitCode.DONE;
    }
}
