package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Cause;
import dev.hotpath.results.attribution.Remedy;
import dev.hotpath.results.attribution.Victim;
import dev.hotpath.results.report.Printable;
import dev.hotpath.results.scaling.Interval;
import java.io.PrintStream;
import java.util.Locale;

/** What was found, for people: the sentences, then the runs they rest on. */
final class AttributionText {

    private static final int SHOWN = 5;

    private final Attribution found;

    AttributionText(Attribution found) {
        this.found = found;
    }

    void print(PrintStream out, boolean all) {
        out.println(Printable.of(found.words()));
        int shown = all ? Integer.MAX_VALUE : SHOWN;
        if (!found.causes().isEmpty()) {
            out.println();
            out.println("  With one component's healthy self     the page takes   back by");
            found.causes().stream()
                    .filter(cause -> cause.restored() != null)
                    .limit(shown)
                    .forEach(cause -> out.println(line(cause)));
            out.println("  Unexplained: " + interval(found.unexplained()));
            out.println();
            out.println("  Where time went                            healthy       sick   of the growth");
            found.victims().stream()
                    .filter(victim -> victim.sickMillis() + victim.healthyMillis() > 0)
                    .limit(shown)
                    .forEach(victim -> out.println(line(victim)));
        }
        if (!found.remedies().isEmpty()) {
            out.println();
            out.println("  What gives the sick page more room, its cause left in");
            found.remedies().forEach(remedy -> out.println(line(remedy)));
        }
        if (!found.notes().isEmpty()) {
            out.println();
            found.notes().forEach(note -> out.println("  " + Printable.of(note)));
        }
        out.println();
        out.println("  " + found.observations() + " runs, times as in the system that is replayed.");
    }

    private String line(Cause cause) {
        String produces = cause.produces() == null
                ? ""
                : String.format(Locale.ROOT, "; alone it makes %.0f %% of the sickness", 100 * cause.produces());
        return "  %-36s %15s   %s%s"
                .formatted(
                        Printable.of(cause.component()),
                        time(cause.meanMillis()),
                        interval(cause.restored()),
                        produces);
    }

    private String line(Victim victim) {
        return "  %-40s %9s  %9s   %s"
                .formatted(
                        Printable.of(victim.component()),
                        time(victim.healthyMillis()),
                        time(victim.sickMillis()),
                        interval(victim.share()));
    }

    private String line(Remedy remedy) {
        return "  %-44s %7s   %s%s"
                .formatted(
                        Printable.of(remedy.change()),
                        time(remedy.meanMillis()),
                        interval(remedy.restored()),
                        remedy.cures() ? "; cures it too" : "");
    }

    private static String interval(Interval share) {
        return String.format(
                Locale.ROOT, "%.0f %% (%.0f to %.0f)", 100 * share.value(), 100 * share.low(), 100 * share.high());
    }

    private String time(double millis) {
        return Times.real(millis, found.scale());
    }
}
