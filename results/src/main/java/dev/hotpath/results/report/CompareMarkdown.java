package dev.hotpath.results.report;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.scaling.Units;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A comparison for a pull request: a table of what changed, the rest folded. */
public final class CompareMarkdown {

    /** More than anybody reads. */
    private static final int MOST_ROWS = 50;

    /** Forges refuse comments of more than 65,536 characters; what is no row of a table or list is little. */
    private static final int MOST_CHARACTERS = 60_000;

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
        if (changed.isEmpty()) {
            line(text, "Nothing is shown to have changed.");
            line(text, "");
        } else {
            table(text, changed, names);
        }
        folded(text, summary.of(Kind.INCONCLUSIVE), names, "undecided");
        folded(text, summary.of(Kind.EQUIVALENT), names, "equivalent");
        folded(text, comparison.left(), "left out");
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
            rows(text, lines, l -> "- " + MarkdownText.line(l));
            close(text);
        }
    }

    private static void table(StringBuilder text, List<Change> changes, SubjectNames names) {
        line(text, "| benchmark | | base | head | head ÷ base (95 %) | |");
        line(text, "|---|---|---:|---:|---:|---|");
        rows(text, changes, change -> row(change, names));
        line(text, "");
    }

    private static <T> void rows(StringBuilder text, List<T> all, Function<T, String> row) {
        int shown = 0;
        while (shown < Math.min(all.size(), MOST_ROWS)) {
            String next = row.apply(all.get(shown));
            if (text.length() + next.length() > MOST_CHARACTERS) {
                break;
            }
            line(text, next);
            shown++;
        }
        if (shown < all.size()) {
            line(text, "");
            line(text, "and " + (all.size() - shown) + " more");
        }
    }

    private static String row(Change change, SubjectNames names) {
        return "| " + MarkdownText.code(names.of(change.subject())) + " | " + word(change) + " | "
                + MarkdownText.of(Units.time(change.base(), change.unit())) + " | "
                + MarkdownText.of(Units.time(change.base() * change.ratio().value(), change.unit())) + " | "
                + ratio(change.ratio())
                + " | " + MarkdownText.of(change.words()) + " |";
    }

    /** One fork a side has a ratio and no interval. */
    private static String ratio(Ratio ratio) {
        return Double.isNaN(ratio.low())
                ? String.format(Locale.ROOT, "%.3f", ratio.value())
                : String.format(Locale.ROOT, "%.3f (%.3f – %.3f)", ratio.value(), ratio.low(), ratio.high());
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
