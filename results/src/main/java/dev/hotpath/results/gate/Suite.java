package dev.hotpath.results.gate;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Gate;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.compare.Pair;
import dev.hotpath.results.compare.Series;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.gate.rival.Answer;
import dev.hotpath.results.gate.rival.Rule;
import dev.hotpath.results.gate.rival.Sides;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.IntPredicate;

/**
 * A suite whose two sides are dealt from forks of the same code, and judged as a measured one would be: ten pairs of every
 * benchmark, ten fresh ones of the suspects. The rules of other tools get all twenty.
 */
final class Suite {

    /** Half of them are for confirming. */
    static final int PAIRS = 20;

    private static final int SCREENED = PAIRS / 2;

    private final List<Pool> pools;
    private final Pool canary;
    private final Gate gate;
    private final List<Rule> rules;

    /** @param canary what neither side changes */
    Suite(List<Pool> pools, Pool canary, Gate gate, List<Rule> rules) {
        this.pools = List.copyOf(pools);
        this.canary = canary;
        this.gate = gate;
        this.rules = List.copyOf(rules);
    }

    /** What ours says of a benchmark in each family, and what the others say of it. */
    record Judged(Map<Family, Kind> ours, Map<String, Answer> theirs) {}

    /** @param benchmarks in the order of the pools */
    record Seen(Outcome outcome, List<Judged> benchmarks) {}

    List<Pool> pools() {
        return pools;
    }

    /**
     * One comparison.
     *
     * @param affected whether the head of the pool with that number is changed
     * @param canaryToo whether the canary's head is changed as well
     */
    Seen compare(Pairing pairing, Effect effect, IntPredicate affected, boolean canaryToo, SplittableRandom random) {
        List<Arms> arms = new ArrayList<>();
        List<Series> all = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            Arms dealt = pairing.deal(pools.get(i).forks(), PAIRS, random);
            Arms changed = affected.test(i) ? dealt.withHead(effect) : dealt;
            arms.add(changed);
            all.addAll(series(pools.get(i), changed));
        }
        List<Series> screened = all.stream().map(Suite::withoutFresh).toList();
        Set<Subject> suspects = Set.copyOf(gate.suspects(screened));
        List<Series> measured = new ArrayList<>();
        for (Series series : all) {
            measured.add(suspects.contains(series.subject()) ? series : withoutFresh(series));
        }
        Arms neither = pairing.deal(canary.forks(), PAIRS, random);
        Series still = time(canary, canaryToo ? neither.withHead(effect) : neither);
        Comparison comparison =
                gate.decide(measured, List.of(suspects.isEmpty() ? withoutFresh(still) : still), List.of(), List.of());
        return new Seen(comparison.outcome(), judged(comparison, arms));
    }

    private List<Judged> judged(Comparison comparison, List<Arms> arms) {
        Map<String, Map<Family, Kind>> kinds = new LinkedHashMap<>();
        for (Change change : comparison.changes()) {
            kinds.computeIfAbsent(change.subject().benchmark(), b -> new EnumMap<>(Family.class))
                    .put(change.family(), change.kind());
        }
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < pools.size(); i++) {
            Sides sides = new Sides(
                    iterations(arms.get(i).base()), iterations(arms.get(i).head()));
            Map<String, Answer> theirs = new LinkedHashMap<>();
            rules.forEach(rule -> theirs.put(rule.name(), rule.judge(sides)));
            judged.add(new Judged(kinds.getOrDefault(pools.get(i).benchmark(), Map.of()), theirs));
        }
        return judged;
    }

    private static List<double[]> iterations(List<Fork> forks) {
        return forks.stream().map(Fork::iterations).toList();
    }

    private static List<Series> series(Pool pool, Arms arms) {
        List<Series> series = new ArrayList<>();
        series.add(time(pool, arms));
        if (pool.hasPercentiles()) {
            series.add(series(
                    pool, "p99", Family.PERCENTILE, "us/op", arms, (base, head) -> new Pair(base.p99(), head.p99())));
        }
        if (pool.hasAllocation()) {
            series.add(series(
                    pool,
                    "gc.alloc.rate.norm",
                    Family.ALLOCATION,
                    "B/op",
                    arms,
                    (base, head) -> Pair.ofBytes(base.allocation(), head.allocation())));
        }
        return series;
    }

    private static Series time(Pool pool, Arms arms) {
        return series(pool, "mean", Family.TIME, "us/op", arms, (base, head) -> new Pair(base.cost(), head.cost()));
    }

    private static Series series(
            Pool pool, String statistic, Family family, String unit, Arms arms, BiFunction<Fork, Fork, Pair> pair) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            pairs.add(pair.apply(arms.base().get(i), arms.head().get(i)));
        }
        Subject subject = new Subject(pool.benchmark(), "avgt", 1, Map.of(), statistic);
        return new Series(subject, family, unit, pairs.subList(0, SCREENED), pairs.subList(SCREENED, PAIRS));
    }

    private static Series withoutFresh(Series series) {
        return new Series(series.subject(), series.family(), series.unit(), series.screened(), List.of());
    }
}
