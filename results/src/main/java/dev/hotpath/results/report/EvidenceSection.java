package dev.hotpath.results.report;

import dev.hotpath.results.attribution.ChangedReading;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.scaling.Units;
import java.util.List;

/** What pools, servers, clients and the JVM said of themselves, where that differs between the two pages. */
final class EvidenceSection {

    private static final int MOST = 40;

    private final Observation healthy;
    private final Observation sick;
    private final double scale;

    EvidenceSection(Observation healthy, Observation sick, double scale) {
        this.healthy = healthy;
        this.sick = sick;
        this.scale = scale;
    }

    /** Nothing where nothing differs. */
    void writeTo(Html html) {
        List<ChangedReading> changed = ChangedReading.of(healthy, sick, MOST);
        if (changed.isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "evidence")
                .element("h2", "What changed beside it", "id", "evidence")
                .element(
                        "p",
                        "What pools, servers, clients and the JVM said of themselves, by component: the %d that changed most, by a"
                                        .formatted(changed.size())
                                + " factor of 1.25 or more either way.",
                        "class",
                        "explained")
                .open(
                        "div",
                        "class",
                        "scroll",
                        "tabindex",
                        "0",
                        "role",
                        "region",
                        "aria-label",
                        "What changed beside it")
                .open("table", "class", "sides")
                .open("thead")
                .open("tr");
        for (String head : List.of("reading", "healthy", "sick")) {
            html.element("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
        for (ChangedReading reading : changed) {
            html.open("tr")
                    .element("th", reading.name(), "scope", "row", "class", "name")
                    .element("td", figure(reading, reading.healthy()))
                    .element("td", figure(reading, reading.sick()))
                    .close("tr");
        }
        html.close("tbody").close("table").close("div").close("section");
    }

    private String figure(ChangedReading reading, double value) {
        double millis = reading.millis(value);
        return Double.isNaN(millis) ? Units.figure(value) : Figures.realTime(millis, scale);
    }
}
