package dev.hotpath.results.report;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** A forest plot: the ratio of each benchmark with its interval, on one logarithmic scale, over the band of equivalence. */
final class ComparisonSection {

    private static final int WIDTH = 240;
    private static final int HEIGHT = 24;
    private static final double MARGIN = 8;

    /** A change within these is none that matters. */
    private static final double BAND = 0.03;

    private final ComparisonData comparison;
    private final double reach;

    ComparisonSection(ComparisonData comparison) {
        this.comparison = comparison;
        reach = comparison.changes().stream()
                .map(ComparisonData.Change::ratio)
                .filter(ComparisonData.Ratio::known)
                .flatMapToDouble(ratio -> DoubleStream.of(ratio.low(), ratio.high()))
                .filter(ratio -> ratio > 0 && Double.isFinite(ratio))
                .map(ratio -> Math.abs(Math.log(ratio)))
                .max()
                .orElse(0);
    }

    String headline() {
        Map<String, Long> byChange = new LinkedHashMap<>();
        for (String kind : List.of("regressed", "improved", "inconclusive", "equivalent")) {
            long n = comparison.changes().stream()
                    .filter(change -> kind.equals(change.change()))
                    .count();
            if (n > 0) {
                byChange.put(kind, n);
            }
        }
        String counts = byChange.entrySet().stream()
                .map(entry -> "%,d %s".formatted(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining(", "));
        String contaminated = comparison.verdict().equals("contaminated") ? "Contaminated: " : "";
        return contaminated + (counts.isEmpty() ? "Nothing was compared" : counts);
    }

    void writeTo(Html html) {
        html.open("section", "aria-labelledby", "changes").element("h2", "Head against base", "id", "changes");
        html.element(
                "p",
                "Head ÷ base in time per operation, with 95 % intervals: right of the line the head is slower. Within the"
                        + " grey band, %.0f %% either way, a change is none that matters.".formatted(100 * BAND),
                "class",
                "params");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Changes");
        html.open("table", "class", "changes").open("thead").open("tr");
        html.element("th", "benchmark", "scope", "col", "class", "left")
                .element("th", scale(), "scope", "col", "class", "left")
                .element("th", "ratio", "scope", "col")
                .element("th", "pairs", "scope", "col")
                .element("th", "in words", "scope", "col", "class", "left")
                .close("tr")
                .close("thead")
                .open("tbody");
        comparison.changes().forEach(change -> row(html, change));
        html.close("tbody").close("table").close("div").close("section");
        lines(html, "To know about all of it", comparison.warnings());
        lines(html, "Not compared", comparison.left());
    }

    private static void lines(Html html, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            html.open("section").element("h2", title).open("ul");
            lines.forEach(line -> html.element("li", line));
            html.close("ul").close("section");
        }
    }

    private void row(Html html, ComparisonData.Change change) {
        ComparisonData.Ratio ratio = change.ratio();
        html.open("tr", "class", kind(change))
                .open("td", "class", "name", "title", change.benchmark())
                .text(name(change))
                .element("span", kind(change), "class", "kind")
                .close("td")
                .open("td")
                .trusted(forest(ratio))
                .close("td")
                .element("td", words(ratio))
                .element("td", Integer.toString(change.pairs()))
                .element("td", change.words(), "class", "words")
                .close("tr");
    }

    private static String words(ComparisonData.Ratio ratio) {
        return ratio.known()
                ? String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", ratio.value(), ratio.low(), ratio.high())
                : "unknown";
    }

    private static String kind(ComparisonData.Change change) {
        return List.of("regressed", "improved", "equivalent").contains(change.change())
                ? change.change()
                : "inconclusive";
    }

    private static String name(ComparisonData.Change change) {
        String[] parts = String.valueOf(change.benchmark()).split("\\.");
        String params = new TreeMap<>(change.params())
                .entrySet().stream()
                        .map((Map.Entry<String, String> param) -> param.getKey() + " " + param.getValue())
                        .collect(Collectors.joining(", "));
        return String.join(".", Arrays.copyOfRange(parts, Math.max(0, parts.length - 2), parts.length))
                + (change.threads() > 1 ? ", %,d threads".formatted(change.threads()) : "")
                + (params.isEmpty() ? "" : ", " + params) + ", " + change.statistic();
    }

    private String scale() {
        double end = Math.exp(reach());
        return String.format(Locale.ROOT, "%.2f to %.2f", 1 / end, end);
    }

    private double reach() {
        return Math.max(1.15 * reach, 3 * Math.log1p(BAND));
    }

    private String forest(ComparisonData.Ratio ratio) {
        Html svg = new Html()
                .open("svg", "class", "forest", "viewBox", "0 0 " + WIDTH + " " + HEIGHT, "aria-hidden", "true");
        double left = x(1 - BAND);
        svg.open(
                        "rect",
                        "class",
                        "band",
                        "x",
                        at(left),
                        "y",
                        "0",
                        "width",
                        at(x(1 + BAND) - left),
                        "height",
                        "" + HEIGHT)
                .close("rect");
        svg.open("path", "class", "one", "d", "M" + at(x(1)) + " 0V" + HEIGHT).close("path");
        if (ratio.known()) {
            svg.open("path", "class", "interval", "d", "M" + at(x(ratio.low())) + " 12H" + at(x(ratio.high())))
                    .close("path");
            svg.open("circle", "cx", at(x(ratio.value())), "cy", "12", "r", "4").close("circle");
        }
        return svg.close("svg").toString();
    }

    private double x(double ratio) {
        double share = ratio > 0 ? Math.max(-1, Math.min(1, Math.log(ratio) / reach())) : -1;
        return WIDTH / 2.0 + share * (WIDTH / 2.0 - MARGIN);
    }

    private static String at(double x) {
        return String.format(Locale.ROOT, "%.1f", x);
    }
}
