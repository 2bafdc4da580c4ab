package dev.hotpath.results.report;

import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Path;
import java.util.List;

/** The page of a folder that holds flame graphs and nothing that was measured. */
public final class FlamesReport {

    private FlamesReport() {}

    /** What is embedded. */
    private record Data(String run, Environment environment) {}

    /** Whether a folder is such a one. */
    public static boolean isIn(Path folder) {
        return new RunFolder(folder).hasFlamesOnly();
    }

    /**
     * Writes it into the folder.
     *
     * @return where it is
     */
    public static Path write(Path folder) {
        RunFolder run = new RunFolder(folder);
        String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
        Environment environment = run.environment().orElse(null);
        Html body = new Html()
                .open("header")
                .element("p", "hotpath", "class", "mark")
                .element("h1", "Where the time goes")
                .element("p", RunSection.summary(name, environment), "class", "run")
                .close("header")
                .open("main");
        new Flames(run.flame()).writeOthersTo(body, List.of());
        RunSection.environment(body, environment);
        body.close("main");
        String html = new Page().write("Where the time goes · " + name, body, new Data(name, environment));
        Path file = folder.resolve(Report.FILE);
        AtomicFile.write(file, html);
        return file;
    }
}
