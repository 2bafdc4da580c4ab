package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.report.ComparisonReport;
import dev.hotpath.results.report.FlamesReport;
import dev.hotpath.results.report.IncidentRecord;
import dev.hotpath.results.report.IncidentReport;
import dev.hotpath.results.report.Report;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.RecordedRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes the HTML page of a recorded run. */
@Command(
        name = "report",
        description = {
            "Write the HTML page of a recorded run into its folder: verdicts in words, every curve drawn, the figures.",
            "One file that needs no network. diagnose and ab write it by themselves."
        },
        footer = {
            "",
            "Examples:",
            "  java -jar benchmarks.jar report results/runs/20261103-141502-1a2b3c4",
            "  xdg-open \"$(java -jar benchmarks.jar report RUN --quiet)\""
        })
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "RUN", description = "The folder of a run, a comparison or an incident.")
    Path run;

    @Mixin
    Verbosity verbosity;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Path report = write();
        console.out().println(verbosity.quiet ? report : "The report is " + report);
        return ExitCode.DONE;
    }

    /** What a comparison measured lies beside it in a journal too, of which alone nothing can be drawn. */
    private Path write() {
        if (ComparisonReport.isIn(run)) {
            return ComparisonPage.write(run);
        }
        if (IncidentRecord.isIn(run)) {
            // It may have flame graphs beside it, which are a part of its page.
            return IncidentReport.write(run);
        }
        return FlamesReport.isIn(run) ? FlamesReport.write(run) : ofRun(new RecordedRun(RunFolder.open(run)));
    }

    private static Path ofRun(RecordedRun recorded) {
        RecordedPlan plan = recorded.plan();
        String again = new RunAgain(Catalog.onClassPath()).command(plan);
        List<TrialRecord> trials = recorded.trials();
        return Report.write(recorded, trials, new Judge(plan.seed()).judge(recorded.curves(trials)), again);
    }
}
