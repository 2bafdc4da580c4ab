package dev.hotpath.results.report;

import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.attribution.Outcome;
import dev.hotpath.results.attribution.Spent;
import dev.hotpath.results.scaling.Units;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The healthy page beside the sick one, in the time of the system that is replayed. */
final class IncidentSection {

    private static final Spent NOTHING = new Spent(0, 0, 0);

    private final IncidentRecord incident;
    private final Observation healthy;
    private final Observation sick;

    IncidentSection(IncidentRecord incident) {
        this.incident = incident;
        healthy = incident.healthy();
        sick = incident.sick();
    }

    String headline() {
        if (healthy == null || sick == null) {
            return incident.found() == null ? "What delays and load do to a page" : found(incident.found());
        }
        String failed = sick.failedShare() > 0 ? ", and %s fail".formatted(percent(sick.failedShare())) : "";
        return "A page of %s takes %s%s".formatted(time(healthy.meanMillis()), time(sick.meanMillis()), failed);
    }

    private static String found(Attribution found) {
        if (found.outcome() == Outcome.CANNOT_TELL) {
            return "It cannot be told what the page is sick of";
        }
        if (found.outcome() == Outcome.NO_FAULT) {
            return "No fault was found";
        }
        List<String> culprits = found.culprits();
        return switch (culprits.size()) {
            case 0 -> "Nothing that was tried explains the sick page";
            case 1 -> culprits.get(0) + " makes the page sick";
            default -> String.join(" and ", culprits) + " make the page sick together";
        };
    }

    /** Nothing where the pages were not replayed side by side. */
    void writeTo(Html html) {
        if (healthy == null || sick == null) {
            return;
        }
        html.open("section", "aria-labelledby", "pages").element("h2", "Healthy and sick", "id", "pages");
        List<String> warnings = warnings();
        if (!warnings.isEmpty()) {
            html.open("ul", "class", "unexpected");
            warnings.forEach(line -> html.element("li", line));
            html.close("ul");
        }
        html.open("table", "class", "sides").open("thead").open("tr").element("th", "", "scope", "col");
        html.element("th", "healthy", "scope", "col").element("th", "sick", "scope", "col");
        html.close("tr").close("thead").open("tbody");
        row(html, "mean of all answers", time(healthy.meanMillis()), time(sick.meanMillis()));
        row(html, "median", time(healthy.p50Millis()), time(sick.p50Millis()));
        row(html, "99th percentile", time(healthy.p99Millis()), time(sick.p99Millis()));
        row(html, "failed, 504 and others", percent(healthy.failedShare()), percent(sick.failedShare()));
        row(html, "requests", Units.figure(healthy.requests()), Units.figure(sick.requests()));
        html.close("tbody").close("table").close("section");
        failures(html);
        components(html);
        new EvidenceSection(healthy, sick, incident.scale()).writeTo(html);
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (!healthy.keptUp() || !sick.keptUp()) {
            warnings.add(
                    "The load was not sent on schedule: something else had the cores, and these figures hold that too");
        }
        if (sick.died()) {
            warnings.add("The sick page's JVM has ended, or no longer answered: where its time went is not known");
        }
        incident.unexpected().forEach(line -> warnings.add("Not as its file expects: " + line));
        return warnings;
    }

    private void failures(Html html) {
        int most = Stream.of(healthy, sick)
                .flatMapToInt(page -> Arrays.stream(page.failedPerSecond()))
                .max()
                .orElse(0);
        if (most == 0) {
            return;
        }
        html.open("section", "aria-labelledby", "failures")
                .element("h2", "Requests that failed, second by second", "id", "failures")
                .element(
                        "p",
                        "A bar is a second as the pages ran, which is %s of the system that is replayed."
                                .formatted(Figures.realTime(1000, incident.scale())),
                        "class",
                        "explained")
                .open("table", "class", "sides")
                .open("tbody");
        failures(html, "healthy", healthy.failedPerSecond(), most);
        failures(html, "sick", sick.failedPerSecond(), most);
        html.close("tbody").close("table");
        bySecond(html, healthy.failedPerSecond(), sick.failedPerSecond());
        html.close("section");
    }

    private static void bySecond(Html html, int[] healthy, int[] sick) {
        FigureTable table =
                new FigureTable(html, "requests that failed, by second", List.of("second", "healthy", "sick"));
        for (int i = 0; i < Math.max(healthy.length, sick.length); i++) {
            table.row(List.of(Integer.toString(i + 1), inSecond(healthy, i), inSecond(sick, i)));
        }
        table.close();
    }

    private static String inSecond(int[] failed, int second) {
        return second < failed.length ? Integer.toString(failed[second]) : Figures.MISSING;
    }

    private static void failures(Html html, String side, int[] perSecond, int most) {
        html.open("tr", "class", side)
                .element("th", side, "scope", "row")
                .open("td")
                .trusted(Bars.inTime(perSecond, most))
                .close("td")
                .element(
                        "td",
                        String.format(
                                Locale.ROOT,
                                "%,d at most",
                                Arrays.stream(perSecond).max().orElse(0)))
                .close("tr");
    }

    private void components(Html html) {
        double most = Stream.of(healthy, sick)
                .flatMap(page -> page.spent().values().stream())
                .mapToDouble(Spent::totalMillis)
                .max()
                .orElse(0);
        html.open("section", "aria-labelledby", "spent")
                .element("h2", "Where a request's time went", "id", "spent")
                .element(
                        "p",
                        "Own time and, lighter, waiting; the healthy page above, the sick one below.",
                        "class",
                        "explained")
                .open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Time by component")
                .open("table", "class", "sides")
                .open("thead")
                .open("tr");
        for (String head : List.of("component", "", "healthy, own + waiting", "sick, own + waiting")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (String component : grownMost()) {
            html.open("tr")
                    .element("th", component, "scope", "row", "class", "name")
                    .open("td")
                    .trusted(Bars.ofTwo(of(healthy, component), of(sick, component), most))
                    .close("td")
                    .element("td", spent(healthy, component))
                    .element("td", spent(sick, component))
                    .close("tr");
        }
        html.close("tbody").close("table").close("div").close("section");
    }

    private List<String> grownMost() {
        TreeSet<String> all = new TreeSet<>(healthy.spent().keySet());
        all.addAll(sick.spent().keySet());
        return all.stream()
                .sorted(Comparator.comparingDouble(
                        (String component) -> of(healthy, component).totalMillis()
                                - of(sick, component).totalMillis()))
                .toList();
    }

    private static void row(Html html, String what, String healthy, String sick) {
        html.open("tr")
                .element("th", what, "scope", "row")
                .element("td", healthy)
                .element("td", sick)
                .close("tr");
    }

    private static Spent of(Observation page, String component) {
        return page.spent().getOrDefault(component, NOTHING);
    }

    private String spent(Observation page, String component) {
        Spent spent = of(page, component);
        return time(spent.ownMillis()) + " + " + time(spent.waitMillis());
    }

    private String time(double millis) {
        return Figures.realTime(millis, incident.scale());
    }

    private static String percent(double share) {
        return share > 0 && share < 0.0005
                ? Figures.percent(share)
                : String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
