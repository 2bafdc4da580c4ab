package dev.hotpath.results.report;

import dev.hotpath.results.attribution.Amplification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** By how much a millisecond in a component slows the page, against the load: a chart and a table for each component. */
final class AmplificationSection {

    private final IncidentRecord incident;

    AmplificationSection(IncidentRecord incident) {
        this.incident = incident;
    }

    /** Nothing where no delays were put into the page. */
    void writeTo(Html html) {
        if (incident.amplified().isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "amplification")
                .element("h2", "What a millisecond more costs the page", "id", "amplification")
                .element(
                        "p",
                        "Delays were put into one component at a time, each parked with all that a request holds there: by how"
                                + " much the page's mean grows for each millisecond of them, with 95 % intervals. 0 is slack, 1"
                                + " is serial; above 1 others wait for what the component holds, and where that grows with the"
                                + " load, it is the nonlinearity.",
                        "class",
                        "explained");
        for (int i = 0; i < incident.amplified().size(); i++) {
            component(html, i);
        }
        html.close("section");
    }

    private void component(Html html, int place) {
        Map<String, Amplification> pages = pages(incident.amplified().get(place));
        String component = IncidentRecord.component(incident.amplified().get(place));
        String id = "amplified-" + place;
        html.open("section", "class", "closer", "aria-labelledby", id)
                .element("h3", component, "id", id, "class", "name");
        pages.forEach((page, found) -> html.open("p", "class", "words")
                .element("b", page)
                .text(": " + found.words(incident.scale()))
                .close("p"));
        incident.amplified().get(place).lateTo(html);
        html.open("div", "class", "charts");
        Chart chart = new Chart("amplification", "amplified", Integer.toString(place));
        chart.open(
                html, "The page's milliseconds for one of the component's", "what a millisecond more costs, by load");
        pages.keySet().forEach(page -> chart.key(html, "of-" + page, page + ", 95 % interval"));
        chart.key(html, "serial", "serial: as much as the component");
        chart.close(html);
        html.close("div");
        table(html, component, pages);
        html.close("section");
    }

    private void table(Html html, String component, Map<String, Amplification> pages) {
        List<String> heads = new ArrayList<>(List.of("requests a second"));
        Map<Double, Map<String, Amplification.Slope>> byLoad = new TreeMap<>();
        pages.forEach((page, found) -> {
            heads.addAll(List.of(page + ", ms for one", page + " means"));
            found.slopes()
                    .forEach(slope -> byLoad.computeIfAbsent(slope.load(), load -> new LinkedHashMap<>())
                            .put(page, slope));
        });
        FigureTable table = new FigureTable(html, "delays in " + component, heads);
        byLoad.forEach((load, slopes) -> {
            List<String> row = new ArrayList<>(List.of(Figures.realLoad(load, incident.scale())));
            for (String page : pages.keySet()) {
                Amplification.Slope slope = slopes.get(page);
                row.add(slope == null ? Figures.MISSING : Figures.interval(slope.slope()));
                row.add(slope == null ? Figures.MISSING : slope.kind());
            }
            table.row(row);
        });
        table.close();
    }

    private static Map<String, Amplification> pages(BothPages<Amplification> both) {
        Map<String, Amplification> pages = new LinkedHashMap<>();
        if (both.healthy() != null) {
            pages.put("healthy", both.healthy());
        }
        if (both.sick() != null) {
            pages.put("sick", both.sick());
        }
        return pages;
    }
}
