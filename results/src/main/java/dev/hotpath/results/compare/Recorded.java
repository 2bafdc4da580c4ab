package dev.hotpath.results.compare;

import dev.hotpath.results.machine.Control;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Judges two runs that were recorded apart, by Welch's t test (1947) of the logarithms of their forks' costs. What differed
 * on the machine between the runs looks like a change of the code: {@code ab} controls that, this can't.
 *
 * <p>The p-values are adjusted by Holm over the run's subjects, for allocation apart, and not by Benjamini and Hochberg: a
 * build that fails for one false alarm among forty true ones is fine for a discovery rate, but one that fails for the only
 * one is what people learn to ignore. Holm bounds the chance of any.
 *
 * <p>Regressed or improved needs an adjusted p under 0.05 and an estimate beyond the threshold; no verdict is given under
 * four forks a side.
 */
public final class Recorded {

    /** The label of every comparison of this kind. */
    public static final String DRIFT =
            "drift not controlled: the runs were recorded apart; ab measures both side by side";

    private final Thresholds thresholds;

    public Recorded() {
        this(Thresholds.standard());
    }

    public Recorded(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * Judges what two recordings have in common. Where a control that computes only ran along and differs between them, the
     * whole is {@link Outcome#CONTAMINATED}; where the head lacks something that the base has, it is not {@link Outcome#OK}.
     */
    public Comparison decide(Matching matching) {
        Comparison comparison = decide(matching.samples(), matching.left(), matching.warnings());
        return matching.lacks() ? comparison.lacking() : comparison;
    }

    /**
     * Judges all subjects at once, but for the control, which is only asked whether it moved. The whole is {@link Outcome#REGRESSED} when any subject is, else
     * {@link Outcome#INCONCLUSIVE} when a slow-down beyond the threshold is neither shown nor ruled out for any.
     *
     * @param left passed on
     * @param warnings passed on behind {@link #DRIFT}
     */
    public Comparison decide(List<Forks> samples, List<String> left, List<String> warnings) {
        List<Forks> controls =
                samples.stream().filter(s -> isControl(s.subject())).toList();
        List<Forks> others =
                samples.stream().filter(s -> !isControl(s.subject())).toList();
        List<Evidence> evidence = new ArrayList<>();
        evidence.addAll(family(others, f -> f != Family.ALLOCATION));
        evidence.addAll(family(others, f -> f == Family.ALLOCATION));
        List<String> known = new ArrayList<>(List.of(DRIFT));
        known.addAll(warnings);
        return moved(new Recorded(ofControl()).family(controls, f -> f != Family.ALLOCATION))
                .map(why -> Verdicts.contaminated(evidence, why, left, known))
                .orElseGet(() -> Verdicts.of(evidence, left, known));
    }

    /** Whoever looks for large changes only is misled by a machine that moved all the same. */
    private Thresholds ofControl() {
        Thresholds usual = Thresholds.standard();
        return thresholds.change() > usual.change() ? usual : thresholds;
    }

    private static boolean isControl(Subject subject) {
        return subject.benchmark().equals(Control.NAME);
    }

    private static Optional<String> moved(List<Evidence> controls) {
        return controls.stream()
                .filter(control -> control.kind() == Kind.REGRESSED || control.kind() == Kind.IMPROVED)
                .findFirst()
                .map(Evidence::change)
                .map(change -> "the machine itself was not as fast both times, so nothing is called changed: "
                        + change.subject().benchmark() + ", which only computes, is " + change.words());
    }

    private record Sides(Forks forks, double[] base, double[] head, Student estimate) {
        static Sides of(Forks forks) {
            double[] base = Logs.of(forks.base());
            double[] head = Logs.of(forks.head());
            return new Sides(forks, base, head, Student.ofSides(base, head));
        }

        int smaller() {
            return Math.min(base.length, head.length);
        }
    }

    private List<Evidence> family(List<Forks> samples, Predicate<Family> which) {
        List<Sides> all = samples.stream()
                .filter(s -> which.test(s.family()))
                .map(Sides::of)
                .toList();
        double[] p = Holm.adjust(all.stream()
                .mapToDouble(s -> s.smaller() < Evidence.LEAST ? Double.NaN : s.estimate.probability())
                .toArray());
        long tests = Arrays.stream(p).filter(v -> !Double.isNaN(v)).count();
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < p.length; i++) {
            evidence.add(evidence(all.get(i), p[i] < thresholds.significance(), Math.max(1, tests)));
        }
        return evidence;
    }

    private Evidence evidence(Sides sides, boolean shown, long tests) {
        Forks forks = sides.forks;
        Student estimate = sides.estimate;
        double base = Math.exp(Arrays.stream(sides.base).average().orElse(Double.NaN));
        Band band = Band.of(forks.family(), base, thresholds, 0);
        double alpha = thresholds.significance() / tests;
        double power = estimate.margin(1 - Evidence.POWER);
        return new Evidence(
                forks.subject(),
                forks.family(),
                forks.unit(),
                base,
                estimate.value(),
                estimate.span(Span.EACH_TAIL),
                Beside.mean(HodgesLehmann.ofSides(sides.base, sides.head)),
                band,
                shown,
                sides.smaller(),
                "forks a side",
                Math.max(estimate.margin(alpha / 2) + power, band.high() + power),
                () -> SampleSize.stillNeeded(estimate, sides.smaller(), band, alpha),
                Remarks.groups(sides.base, sides.head, forks.unit()));
    }
}
