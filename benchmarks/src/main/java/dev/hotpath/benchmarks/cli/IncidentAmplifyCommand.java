package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.Closer;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Amplification;
import dev.hotpath.results.attribution.AmplificationCase;
import dev.hotpath.results.attribution.AmplificationReport;
import dev.hotpath.results.attribution.Prediction;
import dev.hotpath.results.record.AtomicFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds what delays predict against what really faster components bring. */
@Command(
        name = "amplify",
        description = {
            "Put delays into components of pages, one at a time at three loads, predict by them what a faster component would bring, and"
                    + " measure that.",
            "What --out already holds of the same code and the same page is not run again: a stopped one goes on where it was. A case takes about 4 minutes."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident amplify                  the published cases: half an hour",
            "  java -jar benchmarks.jar incident amplify held-connection/sick/database --out mine",
            "",
            "Exit status: 0 predictions miss at most 15 %% of the gain that comes, in the median, 1 they miss more, 2 bad input, 3 nothing",
            "could be predicted, no gain could be told from noise, or a load was not sent on schedule."
        })
final class IncidentAmplifyCommand implements Callable<Integer> {

    private static final String HEALTHY = "healthy";
    private static final String SICK = "sick";

    /** The incident may be a file in a folder. */
    private static final Pattern CASE = Pattern.compile("(.+)/(" + HEALTHY + "|" + SICK + ")/([^/]+)");

    /** A plain page, one that holds a connection, one short of calls, and services short of servers. */
    private static final List<String> PUBLISHED = List.of(
            "held-connection/sick/services.recommendation",
            "held-connection/healthy/services.recommendation",
            "held-connection/sick/database",
            "volume/healthy/services.recommendation",
            "dispatcher-limit/healthy/services.recommendation",
            "image-api-spike/healthy/services.model",
            "held-connection/healthy/database",
            "slow-tail/healthy/services.recommendation");

    private static final Path PUBLISHED_OUT = Path.of("results", "incidents");

    private final Console console;
    private final Clock clock;

    @Parameters(
            paramLabel = "CASE",
            arity = "0..*",
            description =
                    "An incident, which of its pages, and a component: held-connection/sick/database. Default: those published.")
    List<String> names = PUBLISHED;

    @Mixin
    ReplaySeed options;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where amplification.jsonl grows and amplification.md is written. Default: ${DEFAULT-VALUE}.")
    Path out = PUBLISHED_OUT;

    @Mixin
    Verbosity verbosity;

    IncidentAmplifyCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    private record Case(Incident incident, String side, String component) {

        static Case of(String name) {
            Matcher parts = CASE.matcher(name);
            if (!parts.matches()) {
                throw new BadInput(name + " is no case: write it as held-connection/sick/database");
            }
            Case read = new Case(Incidents.load(parts.group(1)), parts.group(2), parts.group(3));
            if (!read.page().components().contains(read.component())
                    || !Closer.canCheck(read.page(), read.component())) {
                throw new BadInput(name + ": '" + read.component() + "' can't be made faster; name a service, or the"
                        + " database where it takes time, that a request calls just once");
            }
            return read;
        }

        SystemDefinition page() {
            return side.equals(HEALTHY) ? incident.healthy() : incident.sick();
        }

        String key(String code) {
            return IncidentAmplifyCommand.key(code, incident, page());
        }

        boolean is(AmplificationCase known, long seed, String code) {
            return key(code).equals(known.of())
                    && known.name().equals(incident.name())
                    && known.side().equals(side)
                    && known.found().component().equals(component)
                    && known.seed() == seed;
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        String code = code();
        List<Case> cases = names.stream().distinct().map(Case::of).toList();
        if (!names.equals(PUBLISHED) && out.equals(PUBLISHED_OUT)) {
            throw new BadInput(
                    "the table in " + PUBLISHED_OUT + " is of the published cases: name another folder with --out");
        }
        ResultLines<AmplificationCase> lines =
                new ResultLines<>(out.resolve("amplification.jsonl"), AmplificationCase.class);
        List<AmplificationCase> results = new ArrayList<>(lines.read());
        List<Case> open = cases.stream()
                .filter(each -> known(each, results, code)
                        .filter(found -> found.late() == 0)
                        .isEmpty())
                .toList();
        if (!open.isEmpty()) {
            run(open, results, lines, code);
        }
        // The file may hold other cases, other seeds, and what other code found.
        List<AmplificationCase> asked = cases.stream()
                .flatMap(each -> known(each, results, code).stream())
                .toList();
        List<String> arguments = new ArrayList<>(List.of("incident", "amplify"));
        arguments.addAll(names.equals(PUBLISHED) ? List.of() : names);
        arguments.addAll(List.of("--seed", Long.toString(options.seed)));
        String report = AmplificationReport.markdown(asked, ShellWords.command(arguments));
        AtomicFile.write(out.resolve("amplification.md"), report);
        console.out().print(report);
        if (Double.isNaN(AmplificationReport.medianError(asked))) {
            return ExitCode.INCONCLUSIVE;
        }
        if (asked.stream().anyMatch(each -> each.late() > 0)) {
            return ExitCode.INCONCLUSIVE;
        }
        return AmplificationReport.holds(asked) ? ExitCode.DONE : ExitCode.GATE;
    }

    /** Of what answers are: other code may give others. */
    static String code() {
        return ReplayedCode.hash(Amplification.class, Closer.class);
    }

    /** Which code, which page and which loads an answer must be of. */
    static String key(String code, Incident incident, SystemDefinition page) {
        double rate = incident.healthy().model().volume().rate();
        return code + " " + Integer.toHexString((page.text() + rate).hashCode());
    }

    /** The last of what is known of a case: one whose load was late is run again. */
    private Optional<AmplificationCase> known(Case one, List<AmplificationCase> results, String code) {
        return results.stream().filter(each -> one.is(each, options.seed, code)).reduce((earlier, later) -> later);
    }

    private void run(
            List<Case> open, List<AmplificationCase> results, ResultLines<AmplificationCase> lines, String code)
            throws InterruptedException {
        Progress progress = console.progress(verbosity.quiet);
        Countdown countdown = new Countdown(progress, open.size() * (Closer.RUNS + Closer.CHECK_RUNS), clock);
        try (Replay replay = ReplayOptions.start()) {
            for (Case each : open) {
                AmplificationCase result = look(replay, each, countdown, code, progress);
                lines.append(result);
                results.add(result);
            }
        }
        progress.done();
    }

    private AmplificationCase look(Replay replay, Case each, Countdown countdown, String code, Progress progress)
            throws InterruptedException {
        SystemModel usual = each.incident().healthy().model();
        Closer closer = new Closer(
                replay,
                usual.volume().rate(),
                options.seed,
                Pace.longer(usual),
                what -> countdown.step(each.incident().name() + ", " + each.side() + ", " + what),
                late -> {
                    progress.done();
                    console.note(late);
                });
        Amplification found = closer.amplification(each.page(), each.component());
        List<Prediction> checked = closer.checked(each.page(), found);
        return new AmplificationCase(
                each.incident().name(),
                each.side(),
                options.seed,
                each.key(code),
                usual.scale(),
                found,
                closer.late(),
                checked);
    }
}
