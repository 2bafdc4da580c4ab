package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.compare.Ratio;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Judge;
import dev.hotpath.results.scaling.Verdict;
import dev.hotpath.results.sweep.FoundCurves;
import dev.hotpath.results.sweep.Sweep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Curves that bend on one side and surely do not on the other: a change that no single point need show. Both sides are judged
 * by {@link Judge}, and one that can't be told is no change.
 */
final class ShapeChanges {

    /** What the changes found here are changes of. */
    static final String SHAPE = "shape";

    private final Harness harness;
    private final long seed;

    ShapeChanges(Harness harness, long seed) {
        this.harness = harness;
        this.seed = seed;
    }

    private record Identity(String benchmark, String axis, Map<String, String> params) {

        static Identity of(Verdict verdict) {
            Curve curve = verdict.curve();
            return new Identity(curve.benchmark(), curve.axis(), curve.params());
        }
    }

    /** The comparison with the changes of shape before all others; as it is where the machine is not to be believed. */
    Comparison addTo(Comparison comparison, Collection<ForkRecord> forks) {
        List<Change> shapes = comparison.outcome() == Outcome.CONTAMINATED ? List.of() : of(forks);
        if (shapes.isEmpty()) {
            return comparison;
        }
        List<Change> all = new ArrayList<>(shapes);
        all.addAll(comparison.changes());
        boolean bent = shapes.stream().anyMatch(c -> c.kind() == Kind.REGRESSED);
        return new Comparison(
                bent ? Outcome.REGRESSED : comparison.outcome(), all, comparison.left(), comparison.warnings());
    }

    /** A change a curve whose shape differs: at its last point, with the ratio of the two excesses over healthy growth. */
    List<Change> of(Collection<ForkRecord> all) {
        // A point that one side alone was measured at would bend its curve and not the other's.
        List<ForkPair> pairs = ForkPair.of(PairedForks.ofSides(all));
        List<JmhResult> base = results(pairs, ForkPair::base);
        List<JmhResult> head = results(pairs, ForkPair::head);
        Map<Identity, Verdict> ofBase =
                judged(base).stream().collect(Collectors.toMap(Identity::of, Function.identity(), (a, b) -> a));
        List<Change> changes = new ArrayList<>();
        for (Verdict verdict : judged(head)) {
            Optional.ofNullable(ofBase.get(Identity.of(verdict)))
                    .flatMap(before -> change(before, verdict, head))
                    .ifPresent(changes::add);
        }
        return changes;
    }

    private static List<JmhResult> results(List<ForkPair> pairs, Function<ForkPair, ForkRecord> side) {
        return pairs.stream()
                .flatMap(pair -> side.apply(pair).results().stream())
                .toList();
    }

    private List<Verdict> judged(List<JmhResult> results) {
        FoundCurves curves = new FoundCurves(FoundCurves.Wanted.NOTHING, harness::scales, harness::does);
        results.forEach(curves::add);
        return new Judge(seed).judge(curves.found().curves());
    }

    static Optional<Change> change(Verdict base, Verdict head, List<JmhResult> results) {
        Boolean before = base.shape().nonlinear();
        Boolean now = head.shape().nonlinear();
        if (before == null || now == null || before.equals(now) || base.excess() == null || head.excess() == null) {
            return Optional.empty();
        }
        // Two estimates on either side of a threshold are no difference of the two.
        Ratio ratio = ratio(base.excess(), head.excess());
        if (now ? ratio.low() <= 1 : ratio.high() >= 1) {
            return Optional.empty();
        }
        Curve curve = head.curve();
        JmhResult any = results.stream()
                .filter(r -> r.benchmark().equals(curve.benchmark()))
                .findFirst()
                .orElseThrow();
        return Optional.of(new Change(
                subject(curve, any),
                Family.TIME,
                curve.unit(),
                // The ratio is one of excesses: no cost of the base times it is one of the head.
                Double.NaN,
                ratio,
                null,
                now ? Kind.REGRESSED : Kind.IMPROVED,
                curve.points().stream().mapToInt(p -> p.forks().length).min().orElse(0),
                head.detectable(),
                0,
                "along " + curve.axis() + " it was " + base.shape().label() + " and is "
                        + head.shape().label() + ": " + head.words()));
    }

    /** With the threads of its last point, or of all of them; where they vary between curves they are among its parameters. */
    private static Subject subject(Curve curve, JmhResult any) {
        Map<String, String> params = new LinkedHashMap<>(curve.params());
        int threads = any.threads();
        if (!any.params().containsKey(Sweep.THREADS)) {
            String fixed = params.remove(Sweep.THREADS);
            if (fixed != null) {
                threads = Integer.parseInt(fixed);
            } else if (curve.axis().equals(Sweep.THREADS)) {
                threads = (int) curve.points().get(curve.points().size() - 1).x();
            }
        }
        String mode = any.params().containsKey(Sweep.MODE) ? null : params.remove(Sweep.MODE);
        return new Subject(curve.benchmark(), mode == null ? any.mode() : mode, threads, params, SHAPE);
    }

    /** Wider than an interval of 95 %, and with no assumption on how the two hang together. */
    private static Ratio ratio(Interval base, Interval head) {
        return new Ratio(head.value() / base.value(), head.low() / base.high(), head.high() / base.low());
    }
}
