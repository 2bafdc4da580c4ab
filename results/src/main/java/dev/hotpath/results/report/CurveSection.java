package dev.hotpath.results.report;

import dev.hotpath.results.scaling.Units;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One curve: its verdict, the places where its charts are drawn, and the same figures as a table. */
final class CurveSection {

    private static final String MISSING = "–";

    private final CurveData curve;
    private final int place;
    private final Flames flames;

    /** @param place among all curves of the report, by which its charts find their data */
    CurveSection(CurveData curve, int place, Flames flames) {
        this.curve = curve;
        this.place = place;
        this.flames = flames;
    }

    void writeTo(Html html) {
        String id = "curve-" + place;
        html.open(
                "section", "class", "curve " + VerdictSection.state(curve), "id", id, "aria-labelledby", id + "-name");
        html.open("h3", "id", id + "-name", "title", curve.benchmark())
                .element("span", curve.component(), "class", "component")
                .text(" ")
                .element("span", curve.title(), "class", "name")
                .close("h3");
        html.open("p", "class", "params")
                .element("span", VerdictSection.shape(curve), "class", "shape")
                .text(" " + subtitle())
                .close("p");
        html.element("p", curve.words(), "class", "words");
        html.open("div", "class", "charts");
        latency(html);
        if (curve.hasSamples()) {
            chart(html, "percentiles", "Single operations", "median, 90th and 99th percentile of single operations");
            html.open("figcaption").trusted(key("p50", "median"));
            html.trusted(key("p90", "90th")).trusted(key("p99", "99th percentile, as measured"));
            html.close("figcaption").close("figure");
        }
        if (curve.hasWall()) {
            chart(html, "wall", "Where the threads' time went", "shares of the wall clock");
            html.open("figcaption").trusted(key("cpu", "on a core"));
            html.trusted(key("queue", "waiting for a core")).trusted(key("blocked", "blocked"));
            html.close("figcaption").close("figure");
        }
        html.close("div");
        flames.writeTo(html, curve);
        table(html);
        html.close("section");
    }

    private String subtitle() {
        String params = new TreeMap<>(curve.params())
                .entrySet().stream()
                        .map((Map.Entry<String, String> param) -> param.getKey() + " " + param.getValue())
                        .collect(Collectors.joining(", "));
        String along = "along " + curve.axis() + ", " + curve.statistic() + " of each fork";
        return params.isEmpty() ? along : along + "; " + params;
    }

    private void latency(Html html) {
        chart(html, "latency", "Latency", "latency");
        html.open("figcaption").trusted(key("measured", "median of the forks, with the fastest and the slowest"));
        if (curve.hasFit()) {
            html.trusted(key("fitted", "fitted shape")).open("span", "class", "key healthy");
            html.text("healthy: " + curve.healthyMeans()).close("span");
        }
        if (curve.knee() != null) {
            html.trusted(key("knee", "knee, 95 % interval"));
        }
        if (curve.predictedKnee() != null) {
            html.trusted(key("predicted", "knee that the capacity predicts"));
        }
        html.close("figcaption").close("figure");
    }

    private void chart(Html html, String kind, String title, String shown) {
        String name = "%s of %s along %s. Arrow keys read the points, the table below has them all."
                .formatted(shown, curve.title(), curve.axis());
        html.open("figure", "class", "chart " + kind, "data-chart", kind, "data-curve", Integer.toString(place))
                .element("h4", title)
                .open("div", "class", "plot", "tabindex", "0", "role", "img", "aria-label", name)
                .close("div")
                .open("output", "class", "readout")
                .close("output");
    }

    private static String key(String series, String words) {
        return new Html().element("span", words, "class", "key " + series).toString();
    }

    private void table(Html html) {
        html.open("details", "class", "figures").element("summary", "The figures as a table");
        html.open(
                "div",
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                "Figures of " + curve.title());
        html.open("table").open("thead").open("tr");
        head(html, curve.axis(), "median", "fastest fork", "slowest fork", "forks");
        if (curve.hasFit()) {
            head(html, "healthy", "fitted");
        }
        if (curve.hasSamples()) {
            head(html, "p50", "p90", "p99", "operations");
        }
        if (curve.hasWall()) {
            head(html, "on a core", "waiting for a core", "blocked");
        }
        html.close("tr").close("thead").open("tbody");
        curve.points().forEach(point -> row(html, point));
        html.close("tbody").close("table").close("div").close("details");
    }

    private static void head(Html html, String... names) {
        for (String name : names) {
            html.element("th", name, "scope", "col");
        }
    }

    private void row(Html html, CurveData.PointData point) {
        html.open("tr").element("th", Units.figure(point.x()), "scope", "row");
        time(html, point.y());
        time(html, point.low());
        time(html, point.high());
        html.element("td", Integer.toString(point.forks().size()));
        if (curve.hasFit()) {
            time(html, point.healthy());
            time(html, point.fitted());
        }
        if (curve.hasSamples()) {
            Percentiles sampled = point.sampled();
            time(html, sampled == null ? null : sampled.p50());
            time(html, sampled == null ? null : sampled.p90());
            time(html, sampled == null ? null : sampled.p99());
            html.element("td", sampled == null ? MISSING : Units.figure(sampled.operations()));
        }
        if (curve.hasWall()) {
            CurveData.Wall wall = point.wall();
            share(html, wall == null ? null : wall.cpu());
            share(html, wall == null ? null : wall.runQueue());
            share(html, wall == null ? null : wall.blocked());
        }
        html.close("tr");
    }

    /** A straight line that falls below the axis takes no time there. */
    private void time(Html html, Double value) {
        html.element("td", value == null || value <= 0 ? MISSING : Units.time(value, curve.unit()));
    }

    private static void share(Html html, Double share) {
        html.element("td", share == null ? MISSING : Units.figure(Math.rint(1000 * share) / 10) + " %");
    }
}
