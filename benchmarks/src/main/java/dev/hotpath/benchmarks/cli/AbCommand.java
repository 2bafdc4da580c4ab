package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.ab.Compared;
import dev.hotpath.benchmarks.ab.Planned;
import dev.hotpath.benchmarks.ab.RecordedSides;
import dev.hotpath.benchmarks.ab.Settings;
import dev.hotpath.benchmarks.ab.SideBySide;
import dev.hotpath.benchmarks.ab.Sides;
import dev.hotpath.benchmarks.ab.Wanted;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.record.UnwritableResult;
import dev.hotpath.results.report.Printable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures two sides in pairs and says what changed. */
@Command(
        name = "ab",
        description = {
            "Measure two jars, git revisions or dependency versions side by side, and say what got slower, what got"
                    + " faster, what surely did neither, and what can't be told.",
            "Forks are run in pairs, one of each side, in balanced random order: what drifts on the machine falls on both."
                    + " All benchmarks are screened; those that look changed are confirmed by fresh pairs.",
            "Revisions are built in worktrees of their own, which are removed, with the head's benchmarks on both sides."
        },
        footer = {
            "",
            "Exit status: 0 nothing got slower, 1 something did, or it fails at the head alone, 2 they can't be compared, 3"
                    + " inconclusive, contaminated, stopped, or something of the base was not measured on both sides.",
            "",
            "Examples:",
            "  java -jar benchmarks.jar ab --base main --head .           the working tree",
            "  java -jar benchmarks.jar ab --base v1.2 --head HEAD --benchmark Parsing",
            "  java -jar benchmarks.jar ab --base old.jar --head new.jar  anybody's jars",
            "  java -jar benchmarks.jar ab --base HEAD --head-property hikaricp.version=6.3.0 --benchmark ParkedHold --threads 1,16",
            "  java -jar benchmarks.jar ab --base my.jar --head-jvm-args -XX:+UseParallelGC",
            "  java -jar benchmarks.jar ab --base my.jar --aa             is the gate silent?",
            "  java -jar benchmarks.jar ab --base main --head . --format markdown --quiet"
        })
final class AbCommand implements Callable<Integer> {

    /** What may be said anew of a run that is gone on with: anything else would make it another one. */
    private static final Set<String> BESIDE_RESUME =
            Set.of("--resume", "--no-flame", "--format", "--quiet", "--verbose");

    /** What people wait for without asking whether it could be shorter. */
    private static final Duration LONG = Duration.ofMinutes(20);

    private final Console console;

    @Option(
            names = "--base",
            paramLabel = "X",
            description = "One side, needed: a jar, a git revision, or . for the working tree.")
    String base;

    @Option(
            names = "--head",
            paramLabel = "Y",
            description =
                    "The other side: a jar, a git revision, or . for the working tree. Default: the base, with what is said"
                            + " of the head.")
    String head;

    @Option(
            names = "--base-property",
            paramLabel = "k=v",
            description = "Handed to the base's build as -Dk=v, such as another version of a dependency.")
    Map<String, String> baseProperties = new LinkedHashMap<>();

    @Option(names = "--head-property", paramLabel = "k=v", description = "Handed to the head's build as -Dk=v.")
    Map<String, String> headProperties = new LinkedHashMap<>();

    @Option(
            names = "--base-jvm-args",
            paramLabel = "\"ARGS\"",
            description = "JVM arguments of the base's forks alone.")
    String baseJvm = "";

    @Option(
            names = "--head-jvm-args",
            paramLabel = "\"ARGS\"",
            description = "JVM arguments of the head's forks alone.")
    String headJvm = "";

    @Option(names = "--aa", description = "Both sides are meant to be the same: see what the gate says then.")
    boolean aa;

    @Option(
            names = "--changed-benchmarks",
            description =
                    "Measure benchmarks of two jars also where they themselves differ: what is found may be their own.")
    boolean changedBenchmarks;

    @Mixin
    PairingOptions options;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description =
                    "Go on with the run in that folder, which was stopped or killed; from the same folder as then.")
    Path resume;

    @Option(names = "--no-flame", description = "Make no flame graphs of confirmed changes.")
    boolean noFlame;

    @Option(names = "--plan", description = "Only say what would run and how long it would take. Revisions are built.")
    boolean planOnly;

    @Option(names = "--format", paramLabel = "text|markdown|json", description = "What is printed. Default: text.")
    ComparisonFormat format = ComparisonFormat.TEXT;

    @Mixin
    Verbosity verbosity;

    @Spec
    CommandSpec spec;

    AbCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (resume == null) {
            return compare(null, spec.root().commandLine().getParseResult().originalArgs());
        }
        requireNothingElse();
        List<String> command = RecordedSides.of(resume).command();
        if (command.isEmpty() || !command.get(0).equals("ab")) {
            throw new BadInput(resume + " was measured by another command than ab, which can't go on with it");
        }
        AbCommand begun = new AbCommand(console);
        new CommandLine(begun)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(command.stream().skip(1).toArray(String[]::new));
        begun.format = format;
        begun.verbosity = verbosity;
        begun.noFlame |= noFlame;
        return begun.compare(resume, command);
    }

    private void requireNothingElse() {
        spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !BESIDE_RESUME.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadInput("--resume goes on with a run as it was begun: leave " + name
                            + " out, or begin a new run with it");
                });
    }

    /** @param run that is gone on with; null for a new one */
    private int compare(Path run, List<String> command) throws InterruptedException {
        if (base == null) {
            throw new BadInput("--base is missing: give what the head is held against, a jar, a git revision or .");
        }
        if (head == null && headProperties.isEmpty() && headJvm.isBlank() && !aa) {
            throw new BadInput("--head is missing: give what may have changed, a jar, a git revision or . ; or --aa to"
                    + " compare the base with itself");
        }
        if (planOnly && format != ComparisonFormat.TEXT) {
            throw new BadInput("--plan is words for people only: leave --format out");
        }
        Settings settings = options.settings(baseJvm, headJvm, aa, changedBenchmarks, command);
        Wanted before = new Wanted(base, baseProperties);
        Wanted after = new Wanted(head == null ? base : head, headProperties);
        Pairing pairing = new Pairing(console, verbosity.quiet);
        return pairing.run(options.recipe(), options.out, (preparation, interruption) -> {
            Sides sides = preparation.sides(before, after, null);
            SideBySide measuring = pairing.measuring(settings, !noFlame);
            interruption.stopWith(measuring::stop);
            Planned planned = measuring.plan(sides).warned(preparation.warnings());
            if (run == null) {
                requireTime(planned);
            }
            if (planOnly) {
                print(planned);
                return ExitCode.DONE;
            }
            pairing.say().accept("base: " + sides.base().words());
            pairing.say().accept("head: " + sides.head().words());
            pairing.say().accept(summary(planned));
            return print(
                    run == null ? measuring.run(sides, planned, options.out) : measuring.resume(sides, planned, run),
                    sides);
        });
    }

    /** Fewer than four pairs have no verdict, and a gate that can't trip is none. */
    private void requireTime(Planned planned) {
        Duration least = planned.least();
        if (options.budget != null && options.budget.compareTo(least) < 0) {
            int places = planned.places().size();
            throw new BadInput("--budget " + Durations.words(options.budget) + " is too short for " + places
                    + (places == 1 ? " benchmark" : " benchmarks and parameters")
                    + ": the four pairs that a verdict takes, and"
                    + " confirming them, need about " + Durations.words(least)
                    + "; give more, or name fewer by --benchmark, --param and --threads");
        }
    }

    private int print(Compared compared, Sides sides) {
        Comparison comparison = compared.comparison();
        boolean nothing = comparison.changes().isEmpty() && comparison.outcome() != Outcome.REGRESSED;
        if (nothing && !compared.cutShort()) {
            throw new BadInput("nothing could be compared"
                    + comparison.left().stream().findFirst().map(l -> ": " + l).orElse("") + "; what happened is in "
                    + compared.folder());
        }
        int status = new ComparisonPrinter(console, format, verbosity)
                .print(comparison, sides.base().words(), sides.head().words());
        compared.more().forEach(line -> say(Printable.of(line)));
        Path page = page(compared.folder());
        if (!verbosity.quiet) {
            console.note("The run is in " + compared.folder()
                    + (page == null ? "" : ", its page is " + page.getFileName())
                    + (compared.cutShort() ? "; ab --resume " + compared.folder() + " goes on with it" : ""));
        }
        // What is confirmed stays so, also where the rest was not measured.
        return status != ExitCode.GATE && compared.cutShort() ? ExitCode.INCONCLUSIVE : status;
    }

    /** A comparison whose page can't be written is still one; null then. */
    private Path page(Path folder) {
        try {
            return ComparisonPage.write(folder);
        } catch (UnwritableResult e) {
            console.error(e.getMessage());
            return null;
        }
    }

    private void print(Planned planned) {
        planned.words().forEach(line -> console.out().println(Printable.of(line)));
        planned.left().forEach(line -> console.out().println("left out: " + Printable.of(line)));
        planned.warnings().forEach(line -> console.out().println("note: " + Printable.of(line)));
        console.out().println();
        console.out().println(summary(planned));
    }

    private String summary(Planned planned) {
        Duration screening = planned.round().multipliedBy(options.pairs);
        boolean isLong = options.budget == null && screening.compareTo(LONG) > 0;
        int places = planned.words().size();
        return (places == 1 ? "1 benchmark, " : places + " benchmarks and parameters, ") + options.pairs
                + " pairs of forks each, about " + Durations.words(planned.round()) + " a round; screening takes "
                + Durations.words(screening) + ", and confirming at most as long again"
                + (options.budget == null ? "" : "; " + Durations.words(options.budget) + " at most in all")
                + (isLong ? "; shorter by --budget 20m, or by --jmh \"-wi 2 -w 500ms -i 3 -r 500ms\"" : "") + "; seed "
                + options.seed;
    }

    /** Beside a document for other programs, or for a pull request, nothing else is printed. */
    private void say(String line) {
        if (format == ComparisonFormat.TEXT) {
            console.out().println(line);
        } else if (!verbosity.quiet) {
            console.note(line);
        }
    }
}
