package dev.hotpath.results.report;

import dev.hotpath.results.scaling.Units;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What became of each benchmark: a forest plot of the ratios with their intervals, each over its band of equivalence. */
final class ComparisonSection {

    private static final List<String> HEADS =
            List.of("ratio", "none that matters within", "base", "head", "pairs of forks");

    private final ComparisonData comparison;
    private final Forest forest;

    /** Benchmarks that were measured in more than one mode. */
    private final Set<String> inModes;

    private final BenchmarkNames names;

    ComparisonSection(ComparisonData comparison) {
        this.comparison = comparison;
        Map<String, Set<String>> modes = comparison.changes().stream()
                .collect(Collectors.groupingBy(
                        ComparisonData.Change::benchmark,
                        Collectors.mapping(ComparisonData.Change::mode, Collectors.toSet())));
        modes.values().removeIf(each -> each.size() == 1);
        inModes = Set.copyOf(modes.keySet());
        names = new BenchmarkNames(comparison.changes().stream()
                .map(ComparisonData.Change::benchmark)
                .toList());
        forest = new Forest(comparison.changes().stream()
                .filter(ComparisonSection::isCost)
                .map(ComparisonData.Change::ratio)
                .toList());
    }

    String headline() {
        Map<String, Long> byChange = comparison.changes().stream()
                .collect(Collectors.groupingBy(ComparisonData.Change::change, Collectors.counting()));
        String counts = List.of("regressed", "improved", "inconclusive", "equivalent").stream()
                .filter(byChange::containsKey)
                .map(change -> String.format(Locale.ROOT, "%,d %s", byChange.get(change), change))
                .collect(Collectors.joining(", "));
        boolean broken = comparison.verdict().equals("regressed") && !byChange.containsKey("regressed");
        boolean lacking = comparison.verdict().equals("inconclusive")
                && !byChange.containsKey("inconclusive")
                && !counts.isEmpty();
        String before = comparison.verdict().equals("contaminated")
                ? "Contaminated: "
                : broken ? "Fails at the head: " : lacking ? "Not all was compared: " : "";
        return before + (counts.isEmpty() ? "Nothing was compared" : counts);
    }

    void writeTo(Html html) {
        html.open("section", "aria-labelledby", "changes").element("h2", "Head against base", "id", "changes");
        html.element(
                "p",
                "Head ÷ base in what an operation costs, time or bytes, with 95 % intervals: right of the line the head costs"
                        + " more. Within the grey band, which is each benchmark's own, a change is none that matters."
                        + (comparison.changes().stream().allMatch(ComparisonSection::isCost)
                                ? ""
                                : " A change of shape is head ÷ base in how far it exceeds healthy growth, and is not drawn."),
                "class",
                "explained");
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "Changes");
        html.open("table", "class", "changes").open("thead").open("tr");
        html.element("th", "benchmark", "scope", "col", "class", "left")
                .element("th", forest.scale(), "scope", "col", "class", "left");
        HEADS.forEach(head -> html.element("th", head, "scope", "col"));
        html.element("th", "in words", "scope", "col", "class", "left")
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
        html.open("tr", "class", change.change())
                .open("th", "scope", "row", "class", "name", "title", change.benchmark())
                .text(name(change))
                .element("span", change.change(), "class", "kind")
                .close("th")
                .open("td")
                .trusted(isCost(change) ? forest.svg(change.ratio(), change.band()) : "")
                .close("td")
                .element("td", words(change.ratio()))
                .element(
                        "td",
                        change.band() == null ? Figures.MISSING : change.band().words())
                .element("td", cost(change, 1.0))
                .element("td", cost(change, change.ratio().value()))
                .element("td", Integer.toString(change.pairs()))
                .element("td", change.words(), "class", "words")
                .close("tr");
    }

    private static boolean isCost(ComparisonData.Change change) {
        return !change.statistic().equals("shape");
    }

    /** What an operation costs the base, times a ratio. */
    private static String cost(ComparisonData.Change change, Double times) {
        return change.base() == null || change.unit() == null || times == null
                ? Figures.MISSING
                : Units.time(change.base() * times, change.unit());
    }

    private static String words(ComparisonData.Ratio ratio) {
        if (ratio.value() == null) {
            return "unknown";
        }
        return ratio.hasInterval()
                ? "%s (%s to %s)"
                        .formatted(
                                Figures.ratio(ratio.value()), Figures.ratio(ratio.low()), Figures.ratio(ratio.high()))
                : Figures.ratio(ratio.value());
    }

    private String name(ComparisonData.Change change) {
        String params = new TreeMap<>(change.params())
                .entrySet().stream()
                        .map((Map.Entry<String, String> param) -> ", " + param.getKey() + " " + param.getValue())
                        .collect(Collectors.joining());
        return names.of(change.benchmark())
                + (inModes.contains(change.benchmark()) ? ", " + change.mode() : "")
                + (change.threads() > 1 ? String.format(Locale.ROOT, ", %,d threads", change.threads()) : "")
                + params
                + (change.statistic().isEmpty() ? "" : ", " + change.statistic());
    }
}
