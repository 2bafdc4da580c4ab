package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.benchmarks.lab.Plan;
import dev.hotpath.benchmarks.lab.PlanTimes;
import dev.hotpath.benchmarks.truth.TruthMarkdown;
import dev.hotpath.benchmarks.truth.TruthSet;
import dev.hotpath.benchmarks.truth.TruthTable;
import dev.hotpath.fixtures.Part;
import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures code whose shape is known, again and again, and counts how often the verdicts are right. */
@Command(
        name = "truth",
        description = {
            "Measure code whose shape is known, and count how often the verdicts on it are right.",
            "What --out already holds is not measured again: a stopped one goes on where it was."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar truth                    ten runs of every benchmark whose shape is known: 4 hours",
            "  java -jar benchmarks.jar truth --plan             what would run, and how long it would take",
            "  java -jar benchmarks.jar truth --runs 1 --forks 5 --markdown mine.md --json mine.json",
            "  java -jar benchmarks.jar truth --benchmark IndexLookup --markdown index.md --json index.json",
            "",
            "Exit status: 0 when the verdicts hold, 1 when one was wrong or more than one in ten left open,",
            "3 when it was stopped or a benchmark could not be judged: then no table is written."
        })
final class TruthCommand implements Callable<Integer> {

    private static final Path MARKDOWN = Path.of("results", "truth.md");
    private static final Path JSON = Path.of("results", "truth.json");

    private final Console console;

    @Option(
            names = "--benchmark",
            paramLabel = "REGEX",
            description =
                    "Only benchmarks whose name contains a match; their table needs a --markdown and a --json of its own.")
    Pattern benchmark;

    @Option(names = "--runs", paramLabel = "N", description = "How many runs. Default: ${DEFAULT-VALUE}.")
    int runs = 10;

    @Option(names = "--forks", paramLabel = "N", description = "Forks a point in each run. Default: ${DEFAULT-VALUE}.")
    int forks = 10;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the first run; the others count up from it. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--jdbc", paramLabel = "URL", description = "Your PostgreSQL instead of the embedded one.")
    String jdbc;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the run folders go. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("results", "runs", "truth");

    @Option(names = "--markdown", paramLabel = "FILE", description = "The table. Default: ${DEFAULT-VALUE}.")
    Path markdown = MARKDOWN;

    @Option(names = "--json", paramLabel = "FILE", description = "The table as JSON. Default: ${DEFAULT-VALUE}.")
    Path json = JSON;

    @Option(
            names = "--trial-timeout",
            paramLabel = "TIME",
            converter = Durations.class,
            description = "When a fork that does not end is killed. Default: 2m.")
    Duration trialTimeout = Duration.ofMinutes(2);

    @Option(names = "--plan", description = "Only say what would run and how long it would take.")
    boolean planOnly;

    @Mixin
    Verbosity verbosity;

    TruthCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (runs < 1 || forks < 1) {
            throw new BadInput("--runs " + runs + " --forks " + forks + " measures nothing: give at least 1 of each");
        }
        if (benchmark != null && !planOnly && (markdown.equals(MARKDOWN) || json.equals(JSON))) {
            throw new BadInput("--benchmark: " + MARKDOWN + " and " + JSON
                    + " are of all benchmarks: name other files with --markdown and --json");
        }
        Catalog catalog = Catalog.onClassPath();
        TruthSet truth = new TruthSet(
                benchmark == null ? catalog : catalog.matching(benchmark),
                out,
                new TruthSet.Settings(runs, forks, seed));
        if (truth.isEmpty()) {
            throw new BadInput(
                    "no benchmark whose shape is known matches --benchmark " + benchmark + ": truth --plan lists them");
        }
        if (planOnly) {
            Plan plan = truth.plan(1);
            new PlanText(console.out()).print(plan, PlanTimes.round(plan), forks, null);
            console.out().println("This " + runs + " times, what is in " + out + " already among them.");
            return ExitCode.DONE;
        }
        Map<Part, String> theirs = jdbc == null ? Map.of() : Map.of(Part.DATABASE, jdbc);
        return new Measuring(console, verbosity.quiet)
                .run(new Diagnosis.Settings(trialTimeout, theirs, null), diagnosis -> {
                    truth.measure(diagnosis, this::begins);
                    return print(truth.table());
                });
    }

    private void begins(int run) {
        if (!verbosity.quiet) {
            console.err().println("run " + run + " of " + runs);
        }
    }

    private int print(TruthTable table) {
        TruthMarkdown.lines(table).forEach(console.out()::println);
        if (!table.complete()) {
            console.error(
                    table.runs().size() == runs
                            ? "every run is finished, and not every benchmark has a verdict from each: delete those"
                                    + " without one from " + out + " to measure them anew"
                            : table.runs().size() + " of " + runs
                                    + " runs are finished: truth with the same options goes on");
            return ExitCode.INCONCLUSIVE;
        }
        write(markdown, TruthMarkdown.document(table, again()));
        write(json, Json.text(table));
        console.out().println();
        console.out().println("The table is in " + markdown + " and " + json);
        return table.holds() ? ExitCode.DONE : ExitCode.GATE;
    }

    private String again() {
        List<String> arguments = new ArrayList<>(List.of(
                "truth",
                "--runs",
                Integer.toString(runs),
                "--forks",
                Integer.toString(forks),
                "--seed",
                Long.toString(seed)));
        if (benchmark != null) {
            arguments.addAll(List.of("--benchmark", benchmark.pattern()));
            arguments.addAll(List.of("--markdown", markdown.toString(), "--json", json.toString()));
        }
        return ShellWords.command(arguments);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new BadInput(file + ": its folder can't be made (" + e + "); name another file");
        }
        AtomicFile.write(file, text);
    }
}
