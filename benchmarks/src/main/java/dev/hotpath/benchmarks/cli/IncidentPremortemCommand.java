package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.Premises;
import dev.hotpath.fixtures.Nearest;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Break;
import dev.hotpath.results.attribution.Factor;
import dev.hotpath.results.attribution.Health;
import dev.hotpath.results.attribution.Objective;
import dev.hotpath.results.attribution.Premortem;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.report.Printable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds how little of what would break a page. */
@Command(
        name = "premortem",
        description = {
            "Find how little breaks the healthy page: for each thing that may change, the smallest change at which its objective is"
                    + " no longer kept, worst first. A dozen things take about 15 minutes.",
            "The objective, a 99th percentile and a share of failures, is in the system's file."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident premortem slow-tail             the page of that incident, before it",
            "  java -jar benchmarks.jar incident premortem mine.yaml --only volume,pool --budget 5m",
            "",
            "Exit status: 0 all was found out, 2 bad input, 3 something is not confirmed, or there was no time for it."
        })
final class IncidentPremortemCommand implements Callable<Integer> {

    private static final int OBSERVATIONS = 12;

    private final Console console;
    private final Clock clock;

    @Parameters(
            paramLabel = "FILE",
            description = "An incident's file, or the name of one that ships: its healthy system.")
    String file;

    @Option(
            names = "--only",
            paramLabel = "FACTOR",
            split = ",",
            description = "Only these of what may change; a wrong one is answered with all of them.")
    List<String> only = List.of();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "No run of the page is begun after it. Default: 30m.")
    Duration budget = Duration.ofMinutes(30);

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    ReplayOptions options;

    @Mixin
    Verbosity verbosity;

    IncidentPremortemCommand(Console console, Clock clock) {
        this.console = console;
        this.clock = clock;
    }

    @Override
    public Integer call() throws InterruptedException {
        Incident incident = options.scaled(Incidents.load(file));
        SystemModel model = incident.healthy().model();
        List<Factor> factors = chosen(Premises.factors(incident.healthy()));
        ReplayOptions.requireRequests(
                incident, Pace.ofPremortem(model).load(options.seed).measured());
        Progress progress = console.progress(verbosity.quiet);
        List<Break> breaks;
        int late;
        try (Replay replay = ReplayOptions.start()) {
            Premises premises = new Premises(
                    replay, incident.healthy(), Pace.ofPremortem(model).load(options.seed));
            breaks = found(premises, factors, objective(model), progress);
            late = premises.late();
        }
        progress.done();
        if (late > 0) {
            console.note(late + " runs did not get their load on schedule: something else has the cores");
        }
        if (format == Format.JSON) {
            console.document(Json.document(breaks));
        } else {
            print(model, breaks);
        }
        return breaks.stream().allMatch(Break::confirmed) && late == 0 ? ExitCode.DONE : ExitCode.INCONCLUSIVE;
    }

    private List<Break> found(Premises premises, List<Factor> factors, Objective objective, Progress progress)
            throws InterruptedException {
        long end = clock.millis() + budget.toMillis();
        Countdown countdown = new Countdown(progress, factors.size() * OBSERVATIONS, clock, end);
        return new Premortem(objective, OBSERVATIONS, () -> clock.millis() < end)
                .run(
                        (factor, value, repetition) -> {
                            Health health = premises.observe(factor, value, repetition);
                            countdown.step(factor.words().apply(value));
                            return health;
                        },
                        factors);
    }

    private static Objective objective(SystemModel model) {
        return new Objective(
                model.objective().p99().toNanos() / 1e6, model.objective().failed());
    }

    private List<Factor> chosen(List<Factor> factors) {
        List<String> names = factors.stream().map(Factor::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new BadInput("--only " + name + " is no factor of this page"
                        + Nearest.to(name, names)
                                .map(n -> "; did you mean " + n + "? They are ")
                                .orElse("; they are ")
                        + String.join(", ", names));
            }
        }
        return factors.stream()
                .filter(each -> only.isEmpty() || only.contains(each.name()))
                .toList();
    }

    private void print(SystemModel model, List<Break> breaks) {
        console.out().println(Printable.of(Premortem.words(breaks)) + ".");
        console.out().println();
        console.out()
                .println("  Its objective: a 99th percentile of "
                        + Times.real(model.objective().p99().toNanos() / 1e6, model.scale()) + ", "
                        + Math.round(1000 * model.objective().failed()) / 10.0 + " % failed.");
        for (Break each : breaks) {
            boolean found = each.kind() == Break.Kind.BREAKS || each.kind() == Break.Kind.HOLDS;
            String where = found ? each.words() : "";
            console.out()
                    .println("  %-24s %-12s %s%s"
                            .formatted(
                                    Printable.of(each.factor()),
                                    how(each.kind()),
                                    Printable.of(where),
                                    each.confirmed() || each.kind() == Break.Kind.UNTRIED ? "" : "   (not confirmed)")
                            .stripTrailing());
        }
    }

    private static String how(Break.Kind kind) {
        return switch (kind) {
            case BROKEN -> "broken";
            case BREAKS -> "breaks";
            case HOLDS -> "holds up to";
            case UNTRIED -> "not tried: no time was left";
        };
    }
}
