package dev.hotpath.results.report;

import dev.hotpath.results.attribution.Hysteresis;
import java.util.List;

/** Whether the page comes back from too much load: up and down again, the two ways in one chart, healthy and sick. */
final class HysteresisSection {

    private static final List<String> HEADS =
            List.of("requests a second", "mean, up", "mean, down", "failed, up", "failed, down");

    private final BothPages<Hysteresis> swept;
    private final double scale;

    HysteresisSection(IncidentRecord incident) {
        swept = incident.swept();
        scale = incident.scale();
    }

    /** Nothing where the load was not taken up and down. */
    void writeTo(Html html) {
        if (swept == null || swept.healthy() == null && swept.sick() == null) {
            return;
        }
        html.open("section", "aria-labelledby", "hysteresis")
                .element("h2", "Whether it comes back from too much load", "id", "hysteresis")
                .element(
                        "p",
                        "The load goes up and down again without a pause. A page that follows it is as fast on the way down as it"
                                + " was on the way up; the area between the two says how much it is not.",
                        "class",
                        "explained");
        swept.lateTo(html);
        page(html, "healthy", swept.healthy());
        page(html, "sick", swept.sick());
        html.close("section");
    }

    private void page(Html html, String page, Hysteresis found) {
        if (found == null) {
            return;
        }
        String id = "swept-" + page;
        html.open("section", "class", "closer", "aria-labelledby", id)
                .element("h3", "The " + page + " page", "id", id)
                .element("p", "The page " + found.words(scale) + ".", "class", "words")
                .open("div", "class", "charts");
        Chart means = chart(html, "hysteresis", "Mean of all answers", "the mean of all answers, up and down", page);
        means.key(html, "between", "the area between, where the way down is slower");
        means.close(html);
        if (found.steps().stream()
                .anyMatch(step -> step.up().failedShare() > 0 || step.down().failedShare() > 0)) {
            chart(html, "failures", "Requests that failed", "the share of requests that failed, up and down", page)
                    .close(html);
        }
        html.close("div");
        FigureTable table = new FigureTable(html, "the " + page + " page, up and down", HEADS);
        found.steps()
                .forEach(step -> table.row(List.of(
                        Figures.realLoad(step.load(), scale),
                        Figures.realTime(step.up().meanMillis(), scale),
                        Figures.realTime(step.down().meanMillis(), scale),
                        Figures.percent(step.up().failedShare()),
                        Figures.percent(step.down().failedShare()))));
        table.close();
        html.close("section");
    }

    private static Chart chart(Html html, String kind, String title, String shown, String page) {
        Chart chart = new Chart(kind, "swept", page);
        chart.open(html, title, shown + ", of the " + page + " page, by load");
        chart.key(html, "up", "on the way up");
        chart.key(html, "down", "on the way down");
        return chart;
    }
}
