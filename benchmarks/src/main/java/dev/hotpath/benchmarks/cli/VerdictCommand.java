package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.sweep.FoundCurves;
import dev.hotpath.results.sweep.RecordedRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges what was recorded. */
@Command(
        name = "verdict",
        description = "Judge recorded results: run folders, or any JMH JSON.",
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar verdict results/runs/20261103-141502-1a2b3c4",
            "  java -jar benchmarks.jar verdict jmh-result.json --axis size",
            "  java -jar benchmarks.jar verdict monday.json tuesday.json --axis threads --format json",
            "  java -jar benchmarks.jar verdict jmh-result.json --metric gc.alloc.rate.norm",
            "",
            "Exit status: 0 judged, 1 a curve is nonlinear and --fail-on nonlinear was given, 2 bad input,",
            "3 it was given, and not one curve can be told."
        })
final class VerdictCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Run folders, or JMH JSON files: what was measured in several files has the forks of all, a run folder is judged by itself.")
    List<Path> files;

    @Option(
            names = "--axis",
            paramLabel = "NAME",
            description = "The parameter to judge along, or threads; found by itself where there is one to find.")
    String axis;

    @Option(
            names = "--kind",
            paramLabel = "size|threads|rate|ratio",
            description = "What the axis counts. Default: size, and threads for threads.")
    AxisKind kind;

    @Option(
            names = "--metric",
            paramLabel = "NAME",
            description = "The secondary metric to judge instead of the score, such as gc.alloc.rate.norm.")
    String metric;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the verdicts' bootstraps. Default: the run's own, else 1.")
    Long seed;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Option(names = "--fail-on", paramLabel = "nonlinear", description = "Exit with 1 when a curve is nonlinear.")
    FailOn failOn;

    @Mixin
    Verbosity verbosity;

    VerdictCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        List<Curve> curves = new ArrayList<>();
        List<Path> jmhJson = new ArrayList<>();
        JmhFiles otherwise = new JmhFiles(new FoundCurves.Wanted(axis, kind, metric));
        Consumer<String> note = verbosity.quiet ? line -> {} : console::note;
        long runSeed = 1;
        for (Path file : once(files)) {
            if (Files.isDirectory(file)) {
                RecordedRun run = new RecordedRun(RunFolder.open(file));
                runSeed = run.plan().seed();
                if (axis != null || kind != null || metric != null) {
                    curves.addAll(otherwise.curves(run, note));
                    continue;
                }
                curves.addAll(run.curves());
            } else {
                jmhJson.add(file);
            }
        }
        if (!jmhJson.isEmpty()) {
            curves.addAll(otherwise.curves(jmhJson, note));
        }
        if (curves.isEmpty()) {
            throw new BadInput("nothing was measured in " + files.get(0) + "; name a run that finished a trial");
        }
        return new VerdictPrinter(console, format, verbosity, failOn)
                .print(new Judge(seed == null ? runSeed : seed).judge(curves));
    }

    /** A file by two names is no second measurement. */
    private static Collection<Path> once(List<Path> files) {
        Map<Path, Path> once = new LinkedHashMap<>();
        for (Path file : files) {
            once.putIfAbsent(real(file), file);
        }
        return once.values();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file.toAbsolutePath().normalize();
        }
    }
}
