package dev.hotpath.results.report;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Kind;
import java.util.List;

/**
 * A comparison for people: the count first, then what changed and what can't be told, the worst first, two lines each, so
 * that 80 columns hold the names. What surely did not change is only counted.
 */
public final class CompareText {

    private static final int FEW = 20;
    private static final String FORM = "%-13s %s%n%14s%s%n";

    private final boolean all;

    /** @param all whether equivalent subjects are listed too, and long lists not cut */
    public CompareText(boolean all) {
        this.all = all;
    }

    /** Lines, each with a line break. */
    public String of(Comparison comparison) {
        ComparisonSummary summary = new ComparisonSummary(comparison);
        SubjectNames names = new SubjectNames(comparison.changes());
        StringBuilder text = new StringBuilder(summary.line()).append(String.format("%n"));
        list(text, summary.of(Kind.REGRESSED), names, Integer.MAX_VALUE);
        list(text, summary.of(Kind.INCONCLUSIVE), names, FEW);
        list(text, summary.of(Kind.IMPROVED), names, FEW);
        if (all) {
            list(text, summary.of(Kind.EQUIVALENT), names, FEW);
        }
        notes(text, "left out: ", comparison.left());
        notes(text, "note: ", comparison.warnings());
        return text.toString();
    }

    private void list(StringBuilder text, List<Change> changes, SubjectNames names, int most) {
        int shown = all ? changes.size() : Math.min(changes.size(), most);
        for (Change change : changes.subList(0, shown)) {
            text.append(String.format(
                    FORM,
                    ComparisonSummary.label(change.kind()),
                    Printable.of(names.of(change.subject())),
                    "",
                    Printable.of(change.words())));
        }
        more(
                text,
                changes.size() - shown,
                shown == 0 ? "" : ComparisonSummary.label(changes.get(0).kind()));
    }

    private void notes(StringBuilder text, String label, List<String> lines) {
        int shown = all ? lines.size() : Math.min(lines.size(), FEW);
        lines.subList(0, shown)
                .forEach(line -> text.append(label).append(Printable.of(line)).append(String.format("%n")));
        more(text, lines.size() - shown, label.replace(": ", ""));
    }

    private static void more(StringBuilder text, int more, String what) {
        if (more > 0) {
            text.append("and " + more + " more " + what + "; --verbose lists them" + String.format("%n"));
        }
    }
}
