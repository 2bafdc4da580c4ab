package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.calibration.Check;
import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Json;
import dev.hotpath.results.report.Printable;
import java.nio.file.Path;
import java.util.List;

/** Error rates as they are published: a table to read, the same figures to compute with, and the promises on the terminal. */
final class PublishedTable {

    private final String name;
    private final Object record;
    private final String markdown;
    private final List<Check> checks;

    /**
     * @param name of both files, without their endings
     * @param record everything that is in the table
     */
    PublishedTable(String name, Object record, String markdown, List<Check> checks) {
        this.name = name;
        this.record = record;
        this.markdown = markdown;
        this.checks = checks;
    }

    /**
     * @param out the folder for the files; null to print the table
     * @param firstKey of each entry, which gets a line of its own in the JSON file, for a readable difference
     */
    void publish(Path out, String firstKey, Format format, Console console) {
        if (out != null) {
            AtomicFile.write(out.resolve(name + ".md"), markdown);
            String start = "{\"" + firstKey + "\"";
            AtomicFile.write(out.resolve(name + ".json"), Json.line(record).replace(start, "\n" + start) + "\n");
        }
        if (format == Format.JSON) {
            console.document(Json.document(record));
        } else if (out == null) {
            console.out().print(markdown);
        } else {
            for (Check check : checks) {
                console.out()
                        .println(Printable.of((check.met() ? "kept    " : "MISSED  ") + check.what() + ": "
                                + check.measured() + "; wanted " + check.wanted()));
            }
            console.out().println();
            console.out().println("The table is in " + out.resolve(name + ".md"));
        }
    }
}
