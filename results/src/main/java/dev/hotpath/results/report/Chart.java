package dev.hotpath.results.report;

/**
 * A place for a chart, which the page's scripts draw of the embedded data, with its readout and the key of its lines.
 *
 * @param kind the function that draws it, such as {@code latency}
 * @param list the field of the embedded data, such as {@code curves}
 * @param at which of it: a place in the list, or a name
 */
record Chart(String kind, String list, String at) {

    /** @param shown what it shows, for those who can't see it */
    void open(Html html, String title, String shown) {
        String label = shown + ". Arrow keys read the points, the table below has them all.";
        html.open("figure", "class", "chart " + kind, "data-chart", kind, "data-list", list, "data-at", at)
                .element("h4", title)
                .open(
                        "div",
                        "class",
                        "plot",
                        "tabindex",
                        "0",
                        "role",
                        "application",
                        "aria-roledescription",
                        "chart",
                        "aria-label",
                        label)
                .close("div")
                .open("output", "class", "readout", "aria-live", "off")
                .close("output")
                .open("figcaption");
    }

    /** @param series what the style sheet calls the line */
    void key(Html html, String series, String words) {
        html.element("span", words, "class", "key " + series);
    }

    void close(Html html) {
        html.close("figcaption").close("figure");
    }
}
