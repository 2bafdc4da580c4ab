package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.report.CompareJson;
import dev.hotpath.results.report.CompareMarkdown;
import dev.hotpath.results.report.CompareText;
import java.util.List;

/** Prints a comparison and decides the exit status. */
final class ComparisonPrinter {

    private final Console console;
    private final ComparisonFormat format;
    private final Verbosity verbosity;

    ComparisonPrinter(Console console, ComparisonFormat format, Verbosity verbosity) {
        this.console = console;
        this.format = format;
        this.verbosity = verbosity;
    }

    /**
     * @param base what was compared, as the user named it
     * @param head likewise
     * @return the exit status
     */
    int print(Comparison comparison, String base, String head) {
        switch (format) {
            case TEXT ->
                console.out()
                        .print(new CompareText(verbosity.verbose)
                                .of(verbosity.quiet ? withoutNotes(comparison) : comparison));
            case MARKDOWN -> console.document(new CompareMarkdown().of(comparison, base, head));
            case JSON -> console.document(new CompareJson().of(comparison));
        }
        return exitCode(comparison.outcome());
    }

    static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case OK -> ExitCode.DONE;
            case REGRESSED -> ExitCode.GATE;
            case INCONCLUSIVE, CONTAMINATED -> ExitCode.INCONCLUSIVE;
        };
    }

    /** What was left out, and what there is to know, stays where it is why nothing can be told. */
    private static Comparison withoutNotes(Comparison comparison) {
        boolean told = comparison.outcome() == Outcome.OK || comparison.outcome() == Outcome.REGRESSED;
        return new Comparison(
                comparison.outcome(),
                comparison.changes(),
                comparison.outcome() == Outcome.OK ? List.of() : comparison.left(),
                told ? List.of() : comparison.warnings());
    }
}
