package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.ab.RecordedSides;
import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.compare.Gate;
import dev.hotpath.results.gate.GateRecord;
import dev.hotpath.results.gate.GateReport;
import dev.hotpath.results.gate.GateTrials;
import dev.hotpath.results.gate.Pool;
import dev.hotpath.results.gate.RecordedForks;
import dev.hotpath.results.gate.SyntheticForks;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the comparison's error rates. */
@Command(
        name = "gate",
        description =
                "Measure how often a comparison is wrong, beside the rules of other tools: forks of the same code are dealt"
                        + " to two sides at random, as they are, with changes of known size, and with a busy neighbour on one side.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar gate --quick             on synthetic forks",
            "  java -jar benchmarks.jar gate results/runs/20261103-141502-1a2b3c4",
            "  java -jar benchmarks.jar gate jmh-result.json     yours, recorded with -f 60"
        })
final class GateCommand implements Callable<Integer> {

    private static final int COMPARISONS = 10_000;
    private static final int QUICK = 1000;

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description = "Run folders and JMH JSON files with forks of one and the same code, 40 or more a benchmark."
                    + " Default: synthetic forks.")
    List<Path> files = new ArrayList<>();

    @Option(names = "--quick", description = "A tenth of the comparisons.")
    boolean quick;

    @Option(
            names = "--comparisons",
            paramLabel = "N",
            description = "Of the same code, each way of pairing. Default: 10000, with --quick 1000.")
    Integer comparisons;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything drawn. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where gate.md and gate.json are written. Default: nowhere, the table is printed.")
    Path out;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    Verbosity verbosity;

    GateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int each = comparisons == null ? (quick ? QUICK : COMPARISONS) : comparisons;
        if (each < 10) {
            throw new BadInput("--comparisons " + each + " gives no rate: give at least 10");
        }
        files.forEach(GateCommand::requireOneCode);
        RecordedForks.Found found = files.isEmpty()
                ? new RecordedForks.Found(SyntheticForks.suite(seed), Optional.empty(), List.of())
                : RecordedForks.read(files);
        if (found.pools().isEmpty()) {
            throw new BadInput("no benchmark in "
                    + files.stream().map(Path::toString).collect(Collectors.joining(", "))
                    + " has the 40 forks that pairs need: record more, such as with -f 60");
        }
        OutFolder.make(out);
        if (!verbosity.quiet) {
            found.notes().forEach(console::note);
        }
        Pool canary = found.canary().orElseGet(() -> SyntheticForks.canary(seed));
        Progress progress = console.progress(verbosity.quiet);
        Countdown countdown = new Countdown(progress, GateTrials.steps(), Clock.systemUTC());
        GateTrials.Counted counted = new GateTrials(new Gate(), seed, countdown::step).of(found.pools(), canary, each);
        progress.done();
        return report(GateRecord.of(command(each), seed, names(), counted));
    }

    /** Forks of two codes would be taken for one that is noisy. */
    private static void requireOneCode(Path file) {
        if (RecordedSides.isIn(file) && !RecordedSides.of(file).areTheSame()) {
            throw new BadInput(
                    file + " compared two sides that differ: name a run of ab --aa, or the file of one of its sides");
        }
    }

    private int report(GateRecord record) {
        new PublishedTable("gate", record, GateReport.markdown(record), record.checks())
                .publish(out, "effect", format, console);
        return ExitCode.DONE;
    }

    private List<String> names() {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }

    private String command(int each) {
        return "java -jar benchmarks.jar gate"
                + files.stream()
                        .map(file -> " " + ShellWords.quoted(file.toString()))
                        .collect(Collectors.joining())
                + " --comparisons " + each + " --seed " + seed;
    }
}
