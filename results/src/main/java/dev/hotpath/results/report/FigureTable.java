package dev.hotpath.results.report;

import java.util.List;

/** The figures of a chart as a table, folded away below it. */
final class FigureTable {

    private final Html html;

    /**
     * Begins it.
     *
     * @param of what the figures are of
     * @param heads of the columns
     */
    FigureTable(Html html, String of, List<String> heads) {
        this.html = html;
        html.open("details", "class", "figures").element("summary", "The figures as a table");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Figures of " + of);
        html.open("table").open("thead").open("tr");
        heads.forEach(head -> html.element("th", head, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
    }

    /** @param figures the first heads the row */
    void row(List<String> figures) {
        html.open("tr").element("th", figures.get(0), "scope", "row");
        figures.subList(1, figures.size()).forEach(figure -> html.element("td", figure));
        html.close("tr");
    }

    void close() {
        html.close("tbody").close("table").close("div").close("details");
    }
}
