package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.compare.Matching;
import dev.hotpath.results.compare.Recorded;
import dev.hotpath.results.compare.RecordedRuns;
import dev.hotpath.results.compare.Recording;
import dev.hotpath.results.compare.Thresholds;
import dev.hotpath.results.record.Git;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares two recorded runs. */
@Command(
        name = "compare",
        description = {
            "Compare two recorded runs: what got slower, what got faster, what surely did neither, and what can't be told.",
            "The runs were recorded apart, so what drifted on the machine between them is not controlled; ab measures"
                    + " both sides next to each other."
        },
        footer = {
            "",
            "Exit status: 0 nothing got slower, 1 something did, 2 they can't be compared, 3 for some benchmark a slow-down"
                    + " beyond the threshold is neither shown nor ruled out (its 95 %% interval reaches beyond), something of"
                    + " the base is not at the head, or the machine itself was not as fast.",
            "",
            "Examples:",
            "  java -jar benchmarks.jar compare results/runs/20261103-141502-1a2b3c4 results/runs/20261104-090000-5d6e7f8",
            "  java -jar benchmarks.jar compare main HEAD --format markdown",
            "  java -jar benchmarks.jar compare monday.json tuesday.json --threshold 5%%",
            "  java -jar benchmarks.jar compare v1.2 feature --format json --quiet"
        })
final class CompareCommand implements Callable<Integer> {

    private static final String SIDE = "A run folder, a JMH JSON file, or a git revision of which a run was recorded.";

    private final Console console;

    @Parameters(index = "0", paramLabel = "BASE", description = SIDE)
    String base;

    @Parameters(index = "1", paramLabel = "HEAD", description = "Likewise.")
    String head;

    @Option(names = "--format", paramLabel = "text|markdown|json", description = "What is printed. Default: text.")
    ComparisonFormat format = ComparisonFormat.TEXT;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            converter = Percent.class,
            description = "The change of time that matters. Default: 3%%. Allocation has its own: 0.5%% and 8 B/op.")
    double threshold = 0.03;

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "Where the run of a revision is looked for. Default: ${DEFAULT-VALUE}.")
    Path runs = Path.of("results", "runs");

    @Mixin
    Verbosity verbosity;

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Thresholds thresholds = Thresholds.standard().withChange(threshold);
        RecordedRuns recorded = new RecordedRuns(runs, Git.at(Path.of("").toAbsolutePath())::commit);
        // Reading is most of the work, and the two sides have nothing to do with each other.
        List<Recording> sides =
                Stream.of(base, head).parallel().map(recorded::find).toList();
        if (!verbosity.quiet) {
            found(base, sides.get(0));
            found(head, sides.get(1));
        }
        Matching matching = Matching.of(sides.get(0), sides.get(1));
        return new ComparisonPrinter(console, format, verbosity)
                .print(new Recorded(thresholds).decide(matching), base, head);
    }

    /** A revision may have several runs. */
    private void found(String named, Recording recording) {
        if (!named.equals(recording.name())) {
            console.note(named + " is " + recording.name());
        }
    }
}
