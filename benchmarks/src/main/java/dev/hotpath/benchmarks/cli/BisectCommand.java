package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.ab.BuildFailed;
import dev.hotpath.benchmarks.ab.CannotPair;
import dev.hotpath.benchmarks.ab.Repository;
import dev.hotpath.benchmarks.ab.Search;
import dev.hotpath.benchmarks.ab.Settings;
import dev.hotpath.benchmarks.ab.SideBySide;
import dev.hotpath.benchmarks.lab.CannotMeasure;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.report.Printable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds the commit that made a benchmark slower. */
@Command(
        name = "bisect",
        description = {
            "Find the commit that made a benchmark slower: ab at the middle of the range, again and again.",
            "First the two ends are compared; the worst regression between them is what is sought. A commit that does not"
                    + " build, or whose figures can't be told apart, is left out and its neighbour measured."
        },
        footer = {
            "",
            "Exit status: 0 the commit was found, or nothing got slower; 2 bad input, or there is no time to tell anything; 3 several commits are left, the ends"
                    + " can't be told apart, or it was stopped.",
            "",
            "Examples:",
            "  java -jar benchmarks.jar bisect --good v1.2 --bad HEAD --benchmark Parsing.tree",
            "  java -jar benchmarks.jar bisect --good v1.2 --bad main --benchmark pool --jmh \"-wi 1 -w 500ms -i 3 -r 500ms\""
        })
final class BisectCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--good", required = true, paramLabel = "A", description = "A revision that was still fast.")
    String good;

    @Option(names = "--bad", required = true, paramLabel = "B", description = "A later one that is slow.")
    String bad;

    @Mixin
    PairingOptions options;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    Verbosity verbosity;

    @Spec
    CommandSpec spec;

    BisectCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (options.benchmark == null) {
            throw new BadInput("--benchmark is missing: name the benchmark that got slower");
        }
        Settings settings = options.settings(
                "", "", false, false, spec.root().commandLine().getParseResult().originalArgs());
        Repository git = Repository.holding(Path.of(""));
        String from = git.resolve(good);
        String to = git.resolve(bad);
        List<String> commits = git.firstParents(from, to);
        if (commits.isEmpty()) {
            throw new BadInput("--good and --bad are the same commit: give two that differ");
        }
        Pairing pairing = new Pairing(console, verbosity.quiet);
        return pairing.run(options.recipe(), options.out, (preparation, interruption) -> {
            Search.Measuring measuring = (commit, culprit) -> {
                SideBySide ab =
                        pairing.measuring(culprit.map(c -> c.narrowed(settings)).orElse(settings), false);
                interruption.stopWith(() -> {
                    preparation.stop();
                    ab.stop();
                });
                try {
                    return ab.compare(preparation, from, commit, to, options.out);
                } catch (BuildFailed | CannotPair | CannotMeasure e) {
                    if (interruption.happened()) {
                        return Optional.empty();
                    }
                    throw e;
                }
            };
            return print(new Search(git, commits, measuring, pairing.say()).run());
        });
    }

    private int print(Search.Found found) {
        if (format == Format.JSON) {
            console.document(Json.document(found));
        } else {
            found.lines().forEach(line -> console.out().println(Printable.of(line)));
        }
        return found.settled() ? ExitCode.DONE : ExitCode.INCONCLUSIVE;
    }
}
