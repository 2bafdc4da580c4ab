package dev.hotpath.results.report;

import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.RunFolder;
import java.nio.file.Path;
import java.util.List;

/**
 * An incident as one HTML file: what a diagnosis found, the healthy page beside the sick one, when it failed, and what delays and
 * too much load do to it.
 */
public final class IncidentReport {

    private IncidentReport() {}

    /**
     * Writes the report beside the recorded incident and returns where it is.
     *
     * @throws dev.hotpath.results.record.UnreadableResult when there is none, or it is damaged
     */
    public static Path write(Path folder) {
        IncidentRecord incident = IncidentRecord.read(folder);
        IncidentSection pages = new IncidentSection(incident);
        Environment machine = new RunFolder(folder).environment().orElse(null);
        Html body = new Html()
                .open("header")
                .element("p", "hotpath", "class", "mark")
                .element("h1", pages.headline())
                .element("p", RunSection.summary(incident.name() + ": " + incident.about(), machine), "class", "run")
                .close("header")
                .open("main");
        if (incident.found() != null) {
            new AttributionSection(incident.found()).writeTo(body);
        }
        pages.writeTo(body);
        new AmplificationSection(incident).writeTo(body);
        new HysteresisSection(incident).writeTo(body);
        new Flames(folder.resolve("flame")).writeOthersTo(body, List.of());
        RunSection.environment(body, machine);
        RunSection.again(body, incident.commands());
        body.close("main");
        String html = new Page().write(pages.headline() + " · " + incident.name(), body, incident);
        Path file = folder.resolve(Report.FILE);
        AtomicFile.write(file, html);
        return file;
    }
}
