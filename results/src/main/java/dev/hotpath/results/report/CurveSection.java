package dev.hotpath.results.report;

import dev.hotpath.results.scaling.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One curve: its verdict, the places where its charts are drawn, and the same figures as a table. */
final class CurveSection {

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
            percentiles(html);
        }
        if (curve.hasWall()) {
            wall(html);
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
        Chart chart = chart(html, "latency", "Latency", "latency");
        chart.key(html, "measured", "median of the forks, with the fastest and the slowest");
        if (curve.hasFit()) {
            chart.key(html, "fitted", "fitted shape");
            chart.key(html, "healthy", "healthy: " + curve.healthyMeans());
        }
        if (curve.knee() != null) {
            chart.key(html, "knee", "knee, 95 % interval");
        }
        if (curve.predictedKnee() != null) {
            chart.key(html, "predicted", "knee that the capacity predicts");
        }
        chart.close(html);
    }

    private void percentiles(Html html) {
        String single = "single " + readings();
        Chart chart =
                chart(html, "percentiles", "S" + single.substring(1), "median, 90th and 99th percentile of " + single);
        chart.key(html, "p50", "median");
        chart.key(html, "p90", "90th");
        chart.key(html, "p99", "99th percentile, as measured");
        chart.close(html);
    }

    /** A metric beside the score is read more often, or less, than operations end. */
    private String readings() {
        return curve.statistic().contains(".") ? "readings" : "operations";
    }

    private void wall(Html html) {
        Chart chart = chart(html, "wall", "Where the threads' time went", "shares of the wall clock");
        chart.key(html, "cpu", "on a core");
        chart.key(html, "queue", "waiting for a core");
        chart.key(html, "blocked", "blocked");
        chart.close(html);
    }

    private Chart chart(Html html, String kind, String title, String shown) {
        Chart chart = new Chart(kind, "curves", Integer.toString(place));
        chart.open(html, title, shown + " of " + curve.title() + " along " + curve.axis());
        return chart;
    }

    private void table(Html html) {
        List<String> heads = new ArrayList<>(List.of(curve.axis(), "median", "fastest fork", "slowest fork", "forks"));
        if (curve.hasFit()) {
            heads.addAll(List.of("healthy", "fitted"));
        }
        if (curve.hasSamples()) {
            heads.addAll(List.of("p50", "p90", "p99", readings()));
        }
        if (curve.hasWall()) {
            heads.addAll(List.of("on a core", "waiting for a core", "blocked"));
        }
        FigureTable table = new FigureTable(html, curve.title(), heads);
        curve.points().forEach(point -> table.row(figures(point)));
        table.close();
    }

    private List<String> figures(CurveData.PointData point) {
        List<String> figures = new ArrayList<>(List.of(
                Units.place(point.x()),
                time(point.y()),
                time(point.low()),
                time(point.high()),
                Integer.toString(point.forks().size())));
        if (curve.hasFit()) {
            figures.addAll(List.of(healthy(point.healthy()), healthy(point.fitted())));
        }
        if (curve.hasSamples()) {
            figures.addAll(sampled(point.sampled()));
        }
        if (curve.hasWall()) {
            figures.addAll(shares(point.wall()));
        }
        return figures;
    }

    private List<String> sampled(Percentiles sampled) {
        return sampled == null
                ? List.of(Figures.MISSING, Figures.MISSING, Figures.MISSING, Figures.MISSING)
                : List.of(
                        time(sampled.p50()),
                        time(sampled.p90()),
                        time(sampled.p99()),
                        Units.figure(sampled.operations()));
    }

    private static List<String> shares(CurveData.Wall wall) {
        return wall == null
                ? List.of(Figures.MISSING, Figures.MISSING, Figures.MISSING)
                : List.of(
                        Figures.percent(wall.cpu()), Figures.percent(wall.runQueue()), Figures.percent(wall.blocked()));
    }

    private String time(Double value) {
        return value == null ? Figures.MISSING : Units.time(value, curve.unit());
    }

    /** A straight line that falls below the axis takes no time there. */
    private String healthy(Double value) {
        return value == null || value <= 0 ? Figures.MISSING : time(value);
    }
}
