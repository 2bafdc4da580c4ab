package dev.hotpath.results.report;

import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.RunFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A comparison as one HTML file, from the {@code compare.json} in its folder. */
public final class ComparisonReport {

    private ComparisonReport() {}

    /** Whether a folder holds a comparison. */
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(new RunFolder(folder).comparison());
    }

    /**
     * Writes the report beside the comparison and returns where it is.
     *
     * @throws dev.hotpath.results.record.UnreadableResult when there is no comparison, or it is damaged
     */
    public static Path write(Path folder) {
        ComparisonData comparison = ComparisonData.read(new RunFolder(folder).comparison());
        ComparisonSection section = new ComparisonSection(comparison);
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        Html body = new Html()
                .open("header")
                .element("p", "hotpath", "class", "mark")
                .element("h1", section.headline())
                .element("p", name, "class", "run")
                .close("header")
                .open("main");
        section.writeTo(body);
        body.close("main");
        String html = new Page().write(section.headline() + " · " + name, body, comparison);
        Path file = folder.resolve(Report.FILE);
        AtomicFile.write(file, out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
        return file;
    }
}
