package dev.hotpath.results.report;

import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A comparison as one HTML file, from the {@code compare.json} in its folder, and from what else there may be: the environment,
 * flame graphs.
 */
public final class ComparisonReport {

    private ComparisonReport() {}

    /** Whether a folder holds a comparison. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(new RunFolder(folder).comparison());
    }

    /**
     * Writes the report beside the comparison and returns where it is.
     *
     * @param sides what was compared, a line for each side; none where that is not known
     * @param again the command that measures the same again; none where that is not known
     * @throws dev.hotpath.results.record.UnreadableResult when there is no comparison, or it is damaged
     */
    public static Path write(Path folder, List<String> sides, List<String> again) {
        RunFolder run = new RunFolder(folder);
        ComparisonData comparison = ComparisonData.read(run.comparison());
        Environment environment = run.environment().orElse(null);
        ComparisonSection section = new ComparisonSection(comparison);
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        Html body = new Html()
                .open("header")
                .element("p", "hotpath", "class", "mark")
                .element("h1", section.headline());
        sides.forEach(side -> body.element("p", side, "class", "run"));
        body.element("p", RunSection.summary(name, environment), "class", "run")
                .close("header")
                .open("main");
        section.writeTo(body);
        new Flames(run.flame()).writeOthersTo(body, List.of());
        RunSection.environment(body, environment);
        RunSection.again(body, again);
        body.close("main");
        run.writeText(Report.FILE, new Page().write(section.headline() + " · " + name, body, comparison));
        return folder.resolve(Report.FILE);
    }
}
