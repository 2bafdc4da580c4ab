package dev.hotpath.results.report;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.scaling.Units;
import java.util.List;
import java.util.stream.Stream;

/** A comparison for a pull request: a table of what changed, the rest folded. */
public final class CompareMarkdown {

    /** Of each table; nobody reads more. */
    private static final int MOST_ROWS = 50;

    /** Forges refuse comments of more than 65,536 characters, and names may be of any length. */
    private static final int MOST_CHARACTERS = 60_000;

    private static final String UNKNOWN = "unknown";

    /**
     * @param base what was compared, as the user named it
     * @param head likewise
     */
    public String of(Comparison comparison, String base, String head) {
        ComparisonSummary summary = new ComparisonSummary(comparison);
        SubjectNames names = new SubjectNames(comparison.changes());
        StringBuilder text = new StringBuilder();
        line(text, "### Benchmarks: " + summary.verdict());
        line(text, "");
        line(
                text,
                MarkdownText.code(base) + " → " + MarkdownText.code(head) + ": "
                        + MarkdownText.of(
                                summary.line().substring(summary.verdict().length() + 2)) + ".");
        line(text, "");
        List<Change> changed = summary.of(Kind.REGRESSED, Kind.IMPROVED);
        if (summary.isBroken()) {
            rows(
                    text,
                    comparison.left().stream().map(left -> "- " + MarkdownText.line(left)),
                    comparison.left().size());
            line(text, "");
        }
        if (changed.isEmpty()) {
            line(text, summary.isBroken() ? "Nothing is slower." : "Nothing is shown to have changed.");
            line(text, "");
        } else {
            table(text, changed, names);
        }
        folded(text, summary.of(Kind.INCONCLUSIVE), names, "undecided");
        folded(text, summary.of(Kind.EQUIVALENT), names, "equivalent");
        folded(text, summary.isBroken() ? List.of() : comparison.left(), "left out");
        folded(text, comparison.warnings(), "to know");
        return text.toString();
    }

    private static void folded(StringBuilder text, List<Change> changes, SubjectNames names, String what) {
        if (!changes.isEmpty()) {
            open(text, changes.size() + " " + what);
            table(text, changes, names);
            close(text);
        }
    }

    private static void folded(StringBuilder text, List<String> lines, String what) {
        if (!lines.isEmpty()) {
            open(text, lines.size() + " " + what);
            rows(text, lines.stream().map(line -> "- " + MarkdownText.line(line)), lines.size());
            close(text);
        }
    }

    private static void table(StringBuilder text, List<Change> changes, SubjectNames names) {
        line(text, "| benchmark | | base | head | head ÷ base (95 %) | |");
        line(text, "|---|---|---:|---:|---:|---|");
        rows(text, changes.stream().map(change -> row(change, names)), changes.size());
        line(text, "");
    }

    /** As many of them as there is room for, and how many more there are. */
    private static void rows(StringBuilder text, Stream<String> rows, int all) {
        int shown = 0;
        for (String row : (Iterable<String>) rows.limit(MOST_ROWS)::iterator) {
            if (text.length() + row.length() > MOST_CHARACTERS) {
                break;
            }
            line(text, row);
            shown++;
        }
        if (shown < all) {
            line(text, "");
            line(text, "and " + (all - shown) + " more");
        }
    }

    private static String row(Change change, SubjectNames names) {
        return "| " + MarkdownText.code(names.of(change.subject())) + " | " + word(change) + " | "
                + cost(change.base(), change.unit()) + " | "
                + cost(change.base() * change.ratio().value(), change.unit()) + " | "
                + ratio(change.ratio())
                + " | " + MarkdownText.of(change.words()) + " |";
    }

    /** One fork a side has a ratio and no interval. */
    private static String ratio(Ratio ratio) {
        if (Double.isNaN(ratio.value())) {
            return UNKNOWN;
        }
        return Double.isNaN(ratio.low())
                ? Figures.ratio(ratio.value())
                : "%s (%s – %s)"
                        .formatted(
                                Figures.ratio(ratio.value()), Figures.ratio(ratio.low()), Figures.ratio(ratio.high()));
    }

    private static String cost(double value, String unit) {
        return Double.isNaN(value) ? UNKNOWN : MarkdownText.of(Units.time(value, unit));
    }

    private static String word(Change change) {
        boolean bytes = change.family() == Family.ALLOCATION;
        return switch (change.kind()) {
            case REGRESSED -> bytes ? "**more**" : "**slower**";
            case IMPROVED -> bytes ? "less" : "faster";
            case EQUIVALENT -> "equivalent";
            case INCONCLUSIVE -> "undecided";
        };
    }

    private static void open(StringBuilder text, String summary) {
        line(text, "<details><summary>" + summary + "</summary>");
        line(text, "");
    }

    private static void close(StringBuilder text) {
        line(text, "");
        line(text, "</details>");
        line(text, "");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
