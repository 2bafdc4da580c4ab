package dev.hotpath.results.report;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import java.util.List;
import java.util.Locale;

/** How many subjects came out how. */
record ComparisonSummary(Comparison comparison) {

    /** Such as {@code regressed: 1 slower, 0 faster, 2 undecided, 30 equivalent}. */
    String line() {
        return verdict() + ": " + (isBroken() ? "it fails at the head alone; " : "") + count(Kind.REGRESSED)
                + " slower, " + count(Kind.IMPROVED) + " faster, " + count(Kind.INCONCLUSIVE) + " undecided, "
                + count(Kind.EQUIVALENT) + " equivalent";
    }

    /** Whether nothing is slower, and something of the base no longer runs at the head: what that is, is left out. */
    boolean isBroken() {
        return comparison.outcome() == Outcome.REGRESSED && count(Kind.REGRESSED) == 0;
    }

    /** As the contract of JSON names it. */
    String verdict() {
        return comparison.outcome().name().toLowerCase(Locale.ROOT);
    }

    int count(Kind kind) {
        return of(kind).size();
    }

    /** In the comparison's order, the worst first. */
    List<Change> of(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return comparison.changes().stream()
                .filter(change -> wanted.contains(change.kind()))
                .toList();
    }

    static String label(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
