package dev.hotpath.results.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Evidence of all subjects as a comparison. */
final class Verdicts {

    /** Regressed, then what may have, then improved; within each the largest first. */
    private static final Comparator<Change> WORST_FIRST = Comparator.comparingInt(Verdicts::rank)
            .thenComparing(Comparator.comparingDouble(Verdicts::size).reversed());

    private Verdicts() {}

    static Comparison of(List<Evidence> evidence, List<String> left, List<String> warnings) {
        List<Change> changes = new ArrayList<>();
        boolean regressed = false;
        boolean open = evidence.isEmpty();
        for (Evidence one : evidence) {
            Change change = one.change();
            changes.add(change);
            regressed |= change.kind() == Kind.REGRESSED;
            open |= change.kind() == Kind.INCONCLUSIVE && one.leavesASlowDownOpen();
        }
        changes.sort(WORST_FIRST);
        Outcome outcome = regressed ? Outcome.REGRESSED : open ? Outcome.INCONCLUSIVE : Outcome.OK;
        return new Comparison(outcome, List.copyOf(changes), List.copyOf(left), List.copyOf(warnings));
    }

    /** Withdraws every verdict: all of it has to be measured again. */
    static Comparison contaminated(List<Evidence> evidence, String why, List<String> left, List<String> warnings) {
        List<Change> changes = evidence.stream()
                .map(Evidence::change)
                .map(c -> new Change(
                        c.subject(),
                        c.family(),
                        c.unit(),
                        c.base(),
                        c.ratio(),
                        c.band(),
                        Kind.INCONCLUSIVE,
                        c.pairs(),
                        c.detectable(),
                        c.pairs(),
                        "withdrawn, the machine moved: " + c.words()))
                .sorted(WORST_FIRST)
                .toList();
        List<String> known = new ArrayList<>(List.of(why));
        known.addAll(warnings);
        return new Comparison(Outcome.CONTAMINATED, changes, List.copyOf(left), List.copyOf(known));
    }

    private static int rank(Change change) {
        return switch (change.kind()) {
            case REGRESSED -> 0;
            case INCONCLUSIVE -> 1;
            case IMPROVED -> 2;
            case EQUIVALENT -> 3;
        };
    }

    private static double size(Change change) {
        double value = change.ratio().value();
        return switch (change.kind()) {
            case INCONCLUSIVE ->
                Double.isNaN(change.ratio().high()) ? value : change.ratio().high();
            case IMPROVED -> 1 / value;
            case REGRESSED, EQUIVALENT -> value;
        };
    }
}
