package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.ab.RecordedSides;
import dev.hotpath.results.report.ComparisonReport;
import java.nio.file.Path;
import java.util.List;

/** The page of a comparison, with what its folder tells of how it was measured. */
final class ComparisonPage {

    private ComparisonPage() {}

    /** Writes it beside the comparison and returns where it is. */
    static Path write(Path folder) {
        if (!RecordedSides.isIn(folder)) {
            return ComparisonReport.write(folder, List.of(), List.of());
        }
        RecordedSides sides = RecordedSides.of(folder);
        return ComparisonReport.write(
                folder,
                List.of("base: " + sides.base().words(), "head: " + sides.head().words()),
                List.of(ShellWords.command(sides.command())));
    }
}
