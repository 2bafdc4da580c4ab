package dev.hotpath.benchmarks.cli;

import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.results.report.Printable;
import java.io.PrintStream;
import java.util.Locale;

/** One replay as people read it. */
final class ReplayText {

    private final Incident incident;
    private final IncidentRunCommand.Replayed replayed;

    ReplayText(Incident incident, IncidentRunCommand.Replayed replayed) {
        this.incident = incident;
        this.replayed = replayed;
    }

    void print(PrintStream out) {
        out.println(Printable.of(incident.name() + ": " + incident.about()));
        new PageTable(replayed.healthy(), replayed.sick(), replayed.scale()).print(out);
        out.println();
        out.println(String.format(
                Locale.ROOT, "  Slower than 99 of 100 were before: %.0f of 100.", 100 * replayed.slowedShare()));
        out.println("  " + Printable.of(incident.expected().mechanism()) + ".");
        if (!replayed.keptUp()) {
            out.println(
                    "  The load was not sent on schedule: something else has the cores, and these figures hold that too.");
        }
        if (Expectation.died(replayed.sick())) {
            out.println(
                    "  The sick page's JVM ended, or no longer answered: what it would have said of itself is missing.");
        }
        if (replayed.unexpected().isEmpty()) {
            out.println("  Seen as its file expects.");
        }
        replayed.unexpected().forEach(line -> out.println("  NOT as its file expects: " + Printable.of(line)));
        out.println();
    }
}
