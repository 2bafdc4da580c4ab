package dev.hotpath.results.report;

import dev.hotpath.results.attribution.Attribution;
import dev.hotpath.results.scaling.Interval;
import java.util.List;
import java.util.Locale;

/** What a diagnosis found: the sentences, what brings the page back, where the time went, and what else would cure it. */
final class AttributionSection {

    private final Attribution found;

    AttributionSection(Attribution found) {
        this.found = found;
    }

    void writeTo(Html html) {
        html.open("section", "aria-labelledby", "found")
                .element("h2", "What was found", "id", "found")
                .element("p", found.words(), "class", "words");
        if (!found.notes().isEmpty()) {
            html.open("ul");
            found.notes().forEach(note -> html.element("li", note));
            html.close("ul");
        }
        html.close("section");
        if (!found.causes().isEmpty()) {
            table(
                    html,
                    "The cause",
                    "How far one component's healthy self, all else left sick, brings the page back.",
                    List.of("component", "", "back by", "the page takes"));
            found.causes().stream()
                    .filter(cause -> cause.restored() != null)
                    .forEach(cause -> row(html, cause.component(), cause.restored(), time(cause.meanMillis())));
            if (found.unexplained() != null) {
                row(html, "unexplained", found.unexplained(), "");
            }
            end(html);
        }
        if (!found.victims().isEmpty()) {
            table(
                    html,
                    "The victim",
                    "Where the time went that the page's mean grew by; shares need not sum to all of it.",
                    List.of("component", "", "share", "healthy, sick"));
            found.victims().stream()
                    .filter(victim -> victim.sickMillis() + victim.healthyMillis() > 0)
                    .forEach(victim -> row(
                            html,
                            victim.component(),
                            victim.share(),
                            time(victim.healthyMillis()) + ", " + time(victim.sickMillis())));
            end(html);
        }
        if (!found.remedies().isEmpty()) {
            table(
                    html,
                    "More room",
                    "How far more room brings the page back, its cause left in: it may cure the page and is still no cause.",
                    List.of("change", "", "back by", "the page takes"));
            found.remedies()
                    .forEach(remedy -> row(
                            html,
                            remedy.change(),
                            remedy.restored(),
                            time(remedy.meanMillis()) + (remedy.cures() ? "; it cures it too" : "")));
            end(html);
        }
    }

    private static void table(Html html, String title, String explained, List<String> heads) {
        html.open("section").element("h2", title).element("p", explained, "class", "explained");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", title);
        html.open("table", "class", "sides").open("thead").open("tr");
        heads.forEach(head -> html.element("th", head, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
    }

    private static void end(Html html) {
        html.close("tbody").close("table").close("div").close("section");
    }

    private static void row(Html html, String what, Interval share, String last) {
        html.open("tr")
                .element("th", what, "scope", "row", "class", "name")
                .open("td")
                .trusted(Bars.share(share))
                .close("td")
                .element(
                        "td",
                        String.format(
                                Locale.ROOT,
                                "%.0f %% (%.0f to %.0f)",
                                whole(share.value()),
                                whole(share.low()),
                                whole(share.high())))
                .element("td", last)
                .close("tr");
    }

    /** In percent; there is no minus zero. */
    private static double whole(double share) {
        return Math.round(100 * share);
    }

    private String time(double millis) {
        return Figures.realTime(millis, found.scale());
    }
}
