package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.benchmarks.replay.Premises;
import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.fixtures.page.replay.Load;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Break;
import dev.hotpath.results.attribution.Factor;
import dev.hotpath.results.attribution.Objective;
import dev.hotpath.results.attribution.Premortem;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.report.Printable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds how little of what would break a page. */
@Command(
        name = "premortem",
        description = {
            "Find how little breaks the healthy page: for each thing that may change, the smallest change at which its objective is"
                    + " no longer kept, worst first.",
            "The objective, a 99th percentile and a share of failures, is in the system's file."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar incident premortem slow-tail             the page of that incident, before it",
            "  java -jar benchmarks.jar incident premortem mine.yaml --only volume,pool --format json"
        })
final class IncidentPremortemCommand implements Callable<Integer> {

    private static final int OBSERVATIONS = 12;
    private static final int SECONDS_A_RUN = 6;

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            description = "An incident's file, or the name of one that ships: its healthy system.")
    String file;

    @Option(names = "--only", paramLabel = "FACTOR", split = ",", description = "Only these.")
    List<String> only = List.of();

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    ReplayOptions options;

    @Mixin
    Verbosity verbosity;

    IncidentPremortemCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        Incident incident = options.scaled(Incidents.load(file));
        SystemModel model = incident.healthy().model();
        Objective objective = new Objective(
                model.objective().p99().toNanos() / 1e6, model.objective().failed());
        Progress progress = console.progress(verbosity.quiet);
        List<Break> breaks;
        try (Replay replay = ReplayOptions.start()) {
            Premises premises =
                    new Premises(replay, incident.healthy(), new Load(Pace.SETTLE, Pace.MEASURED, options.seed));
            List<Factor> factors = chosen(premises.factors());
            int most = factors.size() * OBSERVATIONS;
            AtomicInteger run = new AtomicInteger();
            breaks = new Premortem(objective, OBSERVATIONS)
                    .run(
                            (factor, value, repetition) -> {
                                int number = run.incrementAndGet();
                                progress.trial(
                                        number,
                                        most,
                                        factor.words().apply(value),
                                        Duration.ofSeconds((long) SECONDS_A_RUN * (most - number)));
                                return premises.observe(factor, value, repetition);
                            },
                            factors);
        }
        progress.done();
        if (format == Format.JSON) {
            console.out().println(Json.text(breaks));
        } else {
            print(model, breaks);
        }
        return breaks.stream().allMatch(Break::confirmed) ? ExitCode.DONE : ExitCode.INCONCLUSIVE;
    }

    private List<Factor> chosen(List<Factor> factors) {
        List<String> names = factors.stream().map(Factor::name).toList();
        for (String name : only) {
            if (!names.contains(name)) {
                throw new BadInput("--only " + name + " is no factor of this page"
                        + Nearest.to(name, names)
                                .map(n -> "; did you mean " + n + "?")
                                .orElse("")
                        + " They are " + String.join(", ", names));
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
            String how = each.kind() == Break.Kind.BREAKS ? "breaks at" : "holds up to";
            console.out()
                    .println("  %-16s %-12s %s%s"
                            .formatted(
                                    Printable.of(each.factor()),
                                    each.kind() == Break.Kind.BROKEN ? "broken" : how,
                                    Printable.of(each.words()),
                                    each.confirmed() ? "" : "   (not confirmed)"));
        }
    }
}
