package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.results.record.JmhJson;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.sweep.Curves;
import dev.hotpath.results.sweep.FoundSweeps;
import dev.hotpath.results.sweep.RecordedRun;
import dev.hotpath.results.sweep.Sweep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
            "  java -jar benchmarks.jar verdict jmh-result.json --axis threads --format json"
        })
final class VerdictCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Run folders or JMH JSON files.")
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
            names = "--seed",
            paramLabel = "N",
            description = "Of the verdicts' bootstraps. Default: the run's own, else 1.")
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
        long runSeed = 1;
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                RecordedRun run = new RecordedRun(RunFolder.open(file));
                curves.addAll(run.curves());
                runSeed = run.plan().seed();
            } else {
                curves.addAll(ofJmhJson(file));
            }
        }
        if (curves.isEmpty()) {
            throw new BadInput("no curve in " + files + ": no benchmark was measured along"
                    + (axis == null ? " any axis of 2 or more numbers; name one with --axis" : " an axis " + axis));
        }
        return new VerdictPrinter(console, format, verbosity.verbose, failOn)
                .print(new Judge(seed == null ? runSeed : seed).judge(curves));
    }

    private List<Curve> ofJmhJson(Path file) {
        List<JmhResult> results = JmhResult.merge(JmhJson.read(file));
        Catalog catalog = Catalog.onClassPath();
        List<Sweep> sweeps = new FoundSweeps(axis, kind, catalog::declared, catalog::does).in(results);
        return Curves.of(sweeps, results);
    }
}
