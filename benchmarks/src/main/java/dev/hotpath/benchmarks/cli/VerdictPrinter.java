package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.results.record.TrialRecord;
import dev.hotpath.results.report.Printable;
import dev.hotpath.results.report.Sketch;
import dev.hotpath.results.report.VerdictJson;
import dev.hotpath.results.report.VerdictText;
import dev.hotpath.results.scaling.Verdict;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Prints verdicts and decides the exit status. */
final class VerdictPrinter {

    private final Console console;
    private final Format format;
    private final Verbosity verbosity;
    private final FailOn failOn;

    /** @param failOn null when no gate was asked for */
    VerdictPrinter(Console console, Format format, Verbosity verbosity, FailOn failOn) {
        this.console = console;
        this.format = format;
        this.verbosity = verbosity;
        this.failOn = failOn;
    }

    /** The verdicts of recorded results. */
    int print(List<Verdict> verdicts) {
        if (format == Format.JSON) {
            console.document(VerdictJson.write(verdicts));
        } else {
            VerdictText.lines(verdicts, isWhole(verdicts)).forEach(console.out()::println);
            if (!verbosity.quiet) {
                sketch(verdicts);
            }
        }
        if (failOn == null) {
            return ExitCode.DONE;
        }
        if (failOn.trips(verdicts)) {
            return ExitCode.GATE;
        }
        return failOn.isBlind(verdicts) ? ExitCode.INCONCLUSIVE : ExitCode.DONE;
    }

    /** Whether every curve is listed and drawn, and not the worst of each component. */
    private boolean isWhole(List<Verdict> verdicts) {
        return verbosity.verbose || components(verdicts) == 1;
    }

    private void sketch(List<Verdict> verdicts) {
        Sketch sketch = new Sketch(console.unicode(), console.colour());
        for (Verdict verdict : VerdictText.nonlinear(verdicts, isWhole(verdicts))) {
            List<String> lines = sketch.of(verdict);
            if (!lines.isEmpty()) {
                console.out().println();
                console.out().println("  " + VerdictText.title(verdict));
                lines.forEach(console.out()::println);
            }
        }
    }

    /**
     * The verdicts of a run that has just ended, what failed in it, and where it was recorded.
     *
     * @param report where its page is; null when it has none
     */
    int print(Diagnosis.Outcome outcome, Path report) {
        int code = print(outcome.verdicts());
        Set<String> failures = new LinkedHashSet<>();
        for (TrialRecord trial : outcome.failed()) {
            failures.add("failed: " + trial.trial() + ": " + trial.why());
        }
        failures.forEach(console::error);
        if (outcome.died() != null) {
            console.error(outcome.died());
        }
        if (format == Format.TEXT) {
            console.out().println();
            console.out()
                    .println("The run is in " + outcome.folder()
                            + (outcome.isCutShort()
                                    ? "; it was stopped: diagnose --resume " + outcome.folder()
                                            + " goes on, with your own servers and payloads again where you gave any"
                                    : ""));
            if (report != null) {
                console.out().println("Its report is " + report);
            }
        }
        if (format == Format.JSON && !verbosity.quiet) {
            console.note("The run is in " + outcome.folder()
                    + (outcome.isCutShort()
                            ? "; it was stopped: diagnose --resume " + outcome.folder() + " goes on"
                            : "")
                    + (report == null ? "" : ", its report is " + report.getFileName()));
        }
        // Flame graphs are told by the names of frames, which are anybody's.
        outcome.more().stream()
                .map(Printable::of)
                .forEach(format == Format.TEXT ? console.out()::println : console::note);
        if (outcome.measured() == 0) {
            console.error("nothing was measured"
                    + (outcome.isCutShort()
                            ? ": the run was stopped before its first trial ended"
                            : ": every trial failed"));
            return ExitCode.BAD_INPUT;
        }
        if (code == ExitCode.GATE) {
            return code;
        }
        return failures.isEmpty() && !outcome.isCutShort() ? code : ExitCode.INCONCLUSIVE;
    }

    private static long components(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(v -> !v.curve().selfCheck())
                .map(v -> v.curve().component())
                .distinct()
                .count();
    }
}
