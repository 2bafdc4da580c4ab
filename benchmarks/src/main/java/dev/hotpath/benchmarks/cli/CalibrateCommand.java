package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.calibration.Calibration;
import dev.hotpath.results.calibration.CalibrationPart;
import dev.hotpath.results.calibration.CalibrationRecord;
import dev.hotpath.results.calibration.CalibrationReport;
import dev.hotpath.results.calibration.Grid;
import dev.hotpath.results.calibration.Promise;
import dev.hotpath.results.calibration.Promises;
import dev.hotpath.results.calibration.RecordedErrors;
import dev.hotpath.results.calibration.rival.Rivals;
import dev.hotpath.results.record.CodeHash;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the verdict's error rates. */
@Command(
        name = "calibrate",
        description = {
            "Measure the verdict's error rates on curves of known truth, beside those of the methods in use today.",
            "With --out, one that was stopped goes on where it was when it is given the same options."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar calibrate --quick                 in a minute or two",
            "  java -jar benchmarks.jar calibrate --residuals results/runs/20261103-141502-1a2b3c4",
            "  java -jar benchmarks.jar calibrate --only \"two modes, 30 %% slow, 7 points\"",
            "  java -jar benchmarks.jar calibrate --truth M/M/ --curves 600",
            "  java -jar benchmarks.jar calibrate --quick --format json"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final int QUICK_CURVES = 100;

    private final Console console;

    @Option(names = "--quick", description = "Only the usual designs and the hardest noises, few curves each.")
    boolean quick;

    @Option(
            names = "--curves",
            paramLabel = "N",
            description =
                    "How many curves a healthy cell has; others have a third. A cell too near to its limit to tell gets up"
                            + " to 16 times as many, not with --quick. Default: 1000, with --quick 100.")
    Integer curves;

    @Option(names = "--bootstraps", paramLabel = "N", description = "Samples a verdict. Default: ${DEFAULT-VALUE}.")
    int bootstraps = 999;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the curves and the verdicts. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(
            names = "--residuals",
            paramLabel = "RUN",
            description = "A run folder whose forks' errors are used as one more noise; may be given several times.")
    List<Path> residuals = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "TEXT",
            description =
                    "Only what is measured under a noise and in a design whose name, such as \"uniform ±2 %%, 7 points,"
                            + " 10 forks\", holds that text. The table is printed, and not written.")
    String only;

    @Option(
            names = "--truth",
            paramLabel = "TEXT",
            description =
                    "Only curves of truths whose name, such as \"n log n\" or \"M/M/4\", holds that text. The table is"
                            + " printed, and not written.")
    String truth;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where calibration.md and calibration.json are written. Default: nowhere, the table is printed.")
    Path out;

    @Option(names = "--format", paramLabel = "text|json", description = "What is printed. Default: text.")
    Format format = Format.TEXT;

    @Mixin
    Verbosity verbosity;

    CalibrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        int healthy = curves == null ? (quick ? QUICK_CURVES : 1000) : curves;
        if (healthy < 10) {
            throw new BadInput("--curves " + healthy + " gives no rate: give at least 10");
        }
        if (bootstraps < 99) {
            throw new BadInput("--bootstraps " + bootstraps + " gives no p-value: give at least 99, 999 is customary");
        }
        if (out != null && (only != null || truth != null)) {
            throw new BadInput("--out takes a whole calibration and not a part of one: leave out --only and --truth");
        }
        double[][] errors = RecordedErrors.of(recorded());
        OutFolder.make(out);
        Grid whole = quick ? Grid.quick(errors, healthy) : Grid.full(errors, healthy, Math.max(1, healthy / 3));
        List<Grid> grids = conditions(truth == null ? whole : known(whole.ofTruths(truth)));
        String command = command(healthy);
        // What was found by other code is another finding.
        String calibration = command + ", code " + CodeHash.of(Judge.class, Calibration.class);
        CalibrationParts known = CalibrationParts.of(out, calibration);
        measure(grids, calibration, known);
        List<CalibrationPart> parts =
                grids.stream().map(grid -> known.find(grid).orElseThrow()).toList();
        CalibrationRecord record = CalibrationRecord.of(
                command,
                seed,
                bootstraps,
                residuals.stream().map(run -> run.getFileName().toString()).toList(),
                parts.stream().flatMap(part -> part.rates().stream()).toList(),
                parts.stream().flatMap(part -> part.promises().stream()).toList());
        new PublishedTable("calibration", record, CalibrationReport.markdown(record), record.checks())
                .publish(out, "truth", format, console);
        known.published();
        return ExitCode.DONE;
    }

    private void measure(List<Grid> grids, String calibration, CalibrationParts known) {
        List<Grid> open =
                grids.stream().filter(grid -> known.find(grid).isEmpty()).toList();
        if (open.size() < grids.size() && !verbosity.quiet) {
            console.note((grids.size() - open.size()) + " of " + grids.size() + " conditions are known already");
        }
        Progress progress = console.progress(verbosity.quiet);
        int steps = open.stream()
                .mapToInt(grid -> grid.cells() + (truth == null ? grid.conditions() : 0))
                .sum();
        Countdown countdown = new Countdown(progress, steps, Clock.systemUTC());
        Judge judge = new Judge(seed, bootstraps);
        Calibration measured =
                new Calibration(judge, Rivals.all(), seed, cell -> countdown.step(cell.truth() + ", " + cell.noise()));
        Promises promised = new Promises(judge, seed, countdown::step);
        for (Grid grid : open) {
            // What could be missed is planted on curves of its own.
            List<Promise> promises = truth == null ? promised.of(grid) : List.of();
            known.add(CalibrationPart.of(calibration, grid, measured.of(grid), promises));
        }
        progress.done();
    }

    private Grid known(Grid grid) {
        if (grid.cells() == 0) {
            throw new BadInput(
                    "--truth " + truth + " is in no name: they read like \"x^1.5\", \"pool of 4\" or \"M/M/1\"");
        }
        return grid;
    }

    private List<Grid> conditions(Grid grid) {
        List<Grid> parts = grid.only(only == null ? "" : only);
        if (parts.isEmpty()) {
            throw new BadInput("--only " + only
                    + " is in no name: they read like \"lognormal 10 %, outliers, 7 points, 10 forks\"");
        }
        return parts;
    }

    private List<Curve> recorded() {
        return residuals.stream()
                .flatMap(run -> new RecordedRun(RunFolder.open(run)).curves().stream())
                .toList();
    }

    private String command(int healthy) {
        List<String> arguments = new ArrayList<>(List.of("calibrate"));
        if (quick) {
            arguments.add("--quick");
        }
        if (only != null) {
            arguments.addAll(List.of("--only", only));
        }
        if (truth != null) {
            arguments.addAll(List.of("--truth", truth));
        }
        arguments.addAll(List.of("--curves", Integer.toString(healthy), "--bootstraps", Integer.toString(bootstraps)));
        arguments.addAll(List.of("--seed", Long.toString(seed)));
        residuals.forEach(run -> arguments.addAll(List.of("--residuals", run.toString())));
        return ShellWords.command(arguments);
    }
}
