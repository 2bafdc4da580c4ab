package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.ab.CommandWords;
import dev.hotpath.benchmarks.ab.JmhArguments;
import dev.hotpath.benchmarks.ab.Recipe;
import dev.hotpath.benchmarks.ab.RecordedFloors;
import dev.hotpath.benchmarks.ab.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** How two sides are built and measured; the same on all commands that do it. */
final class PairingOptions {

    private static final int LEAST_PAIRS = 4;

    @Option(names = "--benchmark", paramLabel = "REGEX", description = "Only benchmarks whose name contains a match.")
    Pattern benchmark;

    @Option(
            names = "--param",
            paramLabel = "NAME=a,b",
            description = "Values of a @Param instead of its own; for several parameters, give it again.")
    List<String> params = new ArrayList<>();

    @Option(
            names = "--threads",
            paramLabel = "N,N",
            split = ",",
            description =
                    "With how many worker threads each benchmark is measured, such as 1,16. Default: what it declares, and all"
                            + " points where it scales along threads.")
    List<Integer> threads = new ArrayList<>();

    @Option(
            names = "--pairs",
            paramLabel = "N",
            description = {
                "Pairs of forks to screen each benchmark by, and as many fresh ones to confirm a suspect by; 4 at least.",
                "Default: ${DEFAULT-VALUE}."
            })
    int pairs = 10;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            converter = Durations.class,
            description =
                    "How long a comparison may take, such as 20m: the last pairs are left out, then flame graphs. Builds are not in it,"
                            + " and bisect makes several comparisons.")
    Duration budget;

    @Option(
            names = "--threshold",
            paramLabel = "PERCENT",
            converter = Percent.class,
            description = "The change of time that matters. Default: 3%%. Allocation has its own: 0.5%% and 8 B/op.")
    double threshold = 0.03;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the order in which forks are run. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--jmh",
            paramLabel = "\"ARGS\"",
            description = "Handed to the JMH of both sides, such as \"-wi 2 -w 200ms -i 3 -r 200ms\".")
    String jmh = "";

    @Option(
            names = "--canary",
            paramLabel = "REGEX",
            description = "A benchmark of the base that neither side changes; it runs along from one jar for both."
                    + " Default: arithmetic, from this program's own jar.")
    Pattern canary;

    @Option(
            names = "--floor",
            paramLabel = "RUN",
            description =
                    "The folder of an ab --aa: a change of a benchmark counts only beyond twice what it differed from"
                            + " itself there. May be given several times.")
    List<Path> floors = new ArrayList<>();

    @Option(
            names = "--build",
            paramLabel = "\"COMMAND\"",
            description = "What builds a revision, without a shell. Default: " + Recipe.USUAL)
    String build = Recipe.USUAL;

    @Option(
            names = "--jar-path",
            paramLabel = "PATH",
            description = "The jar that the build makes. Default: the one that holds JMH and benchmarks.")
    String jarPath = "";

    @Option(
            names = "--benchmark-sources",
            paramLabel = "PATH",
            split = ",",
            description =
                    "Where the benchmarks' sources are: both sides are built with the head's. Default: the modules and"
                            + " source sets that hold JMH's annotations.")
    List<String> benchmarkSources = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where run folders go. Default: ${DEFAULT-VALUE}.")
    Path out = Path.of("results", "runs");

    Recipe recipe() {
        List<String> command = CommandWords.of(build);
        if (command.isEmpty()) {
            throw new BadInput(
                    "--build is empty: give the command that makes the jar, such as \"" + Recipe.USUAL + "\"");
        }
        return new Recipe(command, jarPath, benchmarkSources);
    }

    /**
     * How both sides are measured.
     *
     * @param baseJvm JVM arguments of the base alone
     * @param headJvm JVM arguments of the head alone
     * @param command the words of the command line, recorded so that the run can be gone on with
     */
    Settings settings(
            String baseJvm, String headJvm, boolean sameOnPurpose, boolean changedBenchmarks, List<String> command) {
        if (pairs < LEAST_PAIRS) {
            throw new BadInput("--pairs " + pairs + " can't tell anything: give " + LEAST_PAIRS
                    + " or more, and 10 to find a change of 5%");
        }
        if (threads.stream().anyMatch(n -> n < 1)) {
            throw new BadInput(
                    "--threads " + threads.stream().map(String::valueOf).collect(Collectors.joining(","))
                            + ": give how many worker threads, each 1 or more");
        }
        JmhArguments handed = new JmhArguments(CommandWords.of(jmh));
        if (!threads.isEmpty() && handed.sayThreads()) {
            throw new BadInput("--jmh says with how many threads, and --threads too: leave one of them out");
        }
        RecordedFloors.require(floors);
        return new Settings(
                benchmark,
                NamedValues.of("--param", params),
                threads.stream().distinct().toList(),
                pairs,
                budget,
                threshold,
                seed,
                handed,
                CommandWords.of(baseJvm),
                CommandWords.of(headJvm),
                List.copyOf(floors),
                canary,
                sameOnPurpose,
                changedBenchmarks,
                command);
    }
}
