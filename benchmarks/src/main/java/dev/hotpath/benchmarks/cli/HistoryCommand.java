package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.Nearest;
import dev.hotpath.results.history.ChangePoints;
import dev.hotpath.results.history.GithubActionBenchmark;
import dev.hotpath.results.history.History;
import dev.hotpath.results.history.Judged;
import dev.hotpath.results.history.Past;
import dev.hotpath.results.history.RecordedHistory;
import dev.hotpath.results.record.FirstParents;
import dev.hotpath.results.record.Git;
import dev.hotpath.results.report.HistoryJson;
import dev.hotpath.results.report.HistoryText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds since when a benchmark is slower or faster. */
@Command(
        name = "history",
        description = {
            "Find the commits since which benchmarks are slower or faster, over all recorded runs.",
            "Changes of 3 %% or more; it takes 14 runs in all, 7 on each side of a change, and fewer on one side the more there are"
                    + " on the other: 3 of 50. compare judges two runs."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar history                  the runs in results/runs",
            "  java -jar benchmarks.jar history RecommendationParsing --branch main",
            "  java -jar benchmarks.jar history --import data.js     the past of github-action-benchmark",
            "  java -jar benchmarks.jar history --format json"
        })
final class HistoryCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "BENCHMARK",
            arity = "0..1",
            description = "A regular expression that is found in the names of those wanted. Default: all.")
    String benchmark;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The folder with the run folders. Default: ${DEFAULT-VALUE}.")
    Path runs = Path.of("results", "runs");

    @Option(
            names = "--branch",
            paramLabel = "REVISION",
            description = "Whose commits' runs are taken, in the order of its first parents. Default: HEAD.")
    String branch;

    @Option(
            names = "--import",
            paramLabel = "FILE",
            description =
                    "The data file of github-action-benchmark instead of runs of ours; may be given several times.")
    List<Path> imports = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the permutation tests. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    Verbosity verbosity;

    HistoryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (branch != null && !imports.isEmpty()) {
            throw new BadInput(
                    "--branch chooses among recorded runs, and --import takes others: leave one of them out");
        }
        List<Past> past = imports.isEmpty()
                ? List.of(recorded())
                : imports.stream().map(GithubActionBenchmark::read).toList();
        if (!verbosity.quiet) {
            // Before anything is refused for want of what was left out.
            past.forEach(p -> p.notes().forEach(console::note));
        }
        List<History> wanted =
                matching(past.stream().flatMap(p -> p.histories().stream()).toList());
        ChangePoints changePoints = new ChangePoints(seed);
        List<Judged> judged = wanted.parallelStream()
                .map(history -> new Judged(history, changePoints.of(history.costs())))
                .toList();
        if (format == Format.JSON) {
            console.document(HistoryJson.of(judged));
        } else {
            new HistoryText(verbosity.verbose).of(judged).forEach(console.out()::println);
        }
        return ExitCode.DONE;
    }

    private Past recorded() {
        if (!Files.isDirectory(runs)) {
            throw new BadInput(
                    runs + " is no folder of runs: name it with --runs, or record a run with diagnose first");
        }
        Optional<List<String>> commits = FirstParents.of(runs, branch == null ? "HEAD" : branch);
        if (branch != null && commits.isEmpty()) {
            throw new BadInput("--branch " + branch + " is no revision of the repository around " + runs
                    + ": git branch --all lists them");
        }
        Past past = new RecordedHistory(commits.orElse(List.of()), Git.at(runs).isShallow()).of(runs);
        if (commits.isEmpty() && !verbosity.quiet) {
            console.note("ordered by the time of the runs: " + runs + " lies in no git repository");
        }
        return past;
    }

    private List<History> matching(List<History> histories) {
        if (histories.isEmpty()) {
            throw new BadInput("no finished run in "
                    + (imports.isEmpty()
                            ? runs + " belongs to a commit of the branch"
                            : imports.stream().map(Path::toString).collect(Collectors.joining(", "))
                                    + " holds a reading")
                    + ": record some first, or name others");
        }
        if (benchmark == null) {
            return histories;
        }
        Pattern pattern = pattern();
        List<History> matching = histories.stream()
                .filter(history -> pattern.matcher(history.benchmark()).find())
                .toList();
        if (matching.isEmpty()) {
            List<String> names =
                    histories.stream().map(History::benchmark).distinct().toList();
            throw new BadInput("no recorded benchmark matches " + benchmark
                    + Nearest.to(benchmark, names)
                            .map(n -> "; did you mean " + n + "?")
                            .orElse("")
                    + (names.size() <= 5 ? "; there are " + String.join(", ", names) : ""));
        }
        return matching;
    }

    private Pattern pattern() {
        try {
            return Pattern.compile(benchmark);
        } catch (PatternSyntaxException e) {
            throw new BadInput(
                    benchmark + " is no regular expression: " + e.getDescription() + " at " + (e.getIndex() + 1));
        }
    }
}
