package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.compare.Ratio;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The change whose commit is sought, and how another commit's figures are told to be before or after it: on which side of the
 * halfway ratio, on the logarithmic scale, they surely lie. That asks for less than a regression confirmed or ruled out.
 *
 * @param change between the good and the bad end
 */
public record Culprit(Change change) {

    /** The worst regression of a comparison; empty when none is confirmed. */
    public static Optional<Culprit> of(Comparison comparison) {
        return comparison.changes().stream()
                .filter(c ->
                        c.kind() == Kind.REGRESSED && !c.subject().statistic().equals(ShapeChanges.SHAPE))
                .findFirst()
                .map(Culprit::new);
    }

    /** What a comparison of the good end with a commit says of it. */
    public Bisection.Answer answer(Comparison comparison) {
        if (comparison.outcome() == Outcome.CONTAMINATED) {
            return Bisection.Answer.CANNOT_TELL;
        }
        double halfway = Math.sqrt(change.ratio().value());
        return in(comparison).map(Change::ratio).map(r -> side(r, halfway)).orElse(Bisection.Answer.CANNOT_TELL);
    }

    /** The same subject in another comparison. */
    public Optional<Change> in(Comparison comparison) {
        return comparison.changes().stream()
                .filter(c -> c.subject().equals(change.subject()))
                .findFirst();
    }

    /** The settings under which it alone is measured. */
    public Settings narrowed(Settings settings) {
        Map<String, List<String>> at = new LinkedHashMap<>();
        change.subject().params().forEach((name, value) -> at.put(name, List.of(value)));
        return settings.only(change.subject().benchmark(), at, change.subject().threads());
    }

    private static Bisection.Answer side(Ratio ratio, double halfway) {
        if (ratio.low() > halfway) {
            return Bisection.Answer.BAD;
        }
        return ratio.high() < halfway ? Bisection.Answer.GOOD : Bisection.Answer.CANNOT_TELL;
    }
}
