package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Pair;
import dev.hotpath.results.compare.Series;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes series of the forks that were measured: a pair counts where both of its forks have ended well. Of single operations
 * that were timed the median and the 99th percentile are compared, of everything else the mean, and of all the allocation.
 */
final class PairedForks {

    private static final String ALLOCATION = "gc.alloc.rate.norm";

    private record PairKey(String trial, Phase phase, int round) {}

    private record Statistic(Family family, String name) {}

    /** What is known of one subject; its unit is that of its first pair. */
    private record Collected(Family family, String unit, Map<Phase, List<Pair>> pairs) {}

    private final Map<Subject, Collected> collected = new LinkedHashMap<>();

    private PairedForks() {}

    /** Those of what is compared. */
    static List<ForkRecord> ofSides(Collection<ForkRecord> forks) {
        return forks.stream().filter(f -> !f.canary()).toList();
    }

    /** Those of what neither side changes. */
    static List<ForkRecord> ofCanary(Collection<ForkRecord> forks) {
        return forks.stream().filter(ForkRecord::canary).toList();
    }

    /** One series a subject, in the order in which each was first measured. */
    static List<Series> series(Collection<ForkRecord> forks) {
        PairedForks paired = new PairedForks();
        Map<PairKey, ForkRecord> firsts = new HashMap<>();
        for (ForkRecord fork : forks) {
            PairKey key = new PairKey(fork.trial(), fork.phase(), fork.round());
            if (fork.first()) {
                // In place of one whose second half never came, since the run was killed between the two.
                firsts.put(key, fork);
            } else if (firsts.containsKey(key)) {
                ForkRecord first = firsts.remove(key);
                boolean baseFirst = first.arm() == Arm.BASE;
                paired.add(fork.phase(), baseFirst ? first : fork, baseFirst ? fork : first);
            }
        }
        return paired.all();
    }

    private void add(Phase phase, ForkRecord base, ForkRecord head) {
        for (JmhResult ofBase : base.results()) {
            head.results().stream()
                    .filter(r -> r.mode().equals(ofBase.mode()) && r.threads() == ofBase.threads())
                    .findFirst()
                    .ifPresent(ofHead -> add(phase, ofBase, ofHead));
        }
    }

    private void add(Phase phase, JmhResult base, JmhResult head) {
        if (base.primary().samples() == null) {
            add(phase, base, head, new Statistic(Family.TIME, "mean"), ForkStatistic.MEAN::of);
        } else {
            add(phase, base, head, new Statistic(Family.PERCENTILE, "p50"), ForkStatistic.P50::of);
            add(phase, base, head, new Statistic(Family.PERCENTILE, "p99"), ForkStatistic.P99::of);
        }
        add(phase, base, head, new Statistic(Family.ALLOCATION, ALLOCATION), r -> ForkStatistic.MEAN.of(r, ALLOCATION));
    }

    private interface Reading {
        Optional<ForkValues> of(JmhResult result);
    }

    private void add(Phase phase, JmhResult base, JmhResult head, Statistic statistic, Reading reading) {
        Optional<ForkValues> first = reading.of(base);
        if (first.isEmpty()) {
            return;
        }
        Subject subject = new Subject(base.benchmark(), base.mode(), base.threads(), base.params(), statistic.name());
        Collected known = collected.computeIfAbsent(
                subject, s -> new Collected(statistic.family(), first.get().unit(), new LinkedHashMap<>()));
        Optional<Double> ofBase = first.flatMap(v -> figure(v, known.unit()));
        Optional<Double> ofHead = reading.of(head).flatMap(v -> figure(v, known.unit()));
        if (ofBase.isPresent() && ofHead.isPresent()) {
            pair(statistic.family(), ofBase.get(), ofHead.get())
                    .ifPresent(known.pairs().computeIfAbsent(phase, p -> new ArrayList<>())::add);
        }
    }

    private static Optional<Double> figure(ForkValues values, String unit) {
        return values.in(unit).map(v -> v.forks()[0]);
    }

    private static Optional<Pair> pair(Family family, double base, double head) {
        if (family == Family.ALLOCATION) {
            return Optional.of(Pair.ofBytes(base, head));
        }
        return base > 0 && head > 0 ? Optional.of(new Pair(base, head)) : Optional.empty();
    }

    private List<Series> all() {
        List<Series> all = new ArrayList<>();
        collected.forEach((subject, known) -> {
            List<Pair> screened = known.pairs().getOrDefault(Phase.SCREENING, List.of());
            List<Pair> confirmed = known.pairs().getOrDefault(Phase.CONFIRMING, List.of());
            if (!screened.isEmpty()) {
                all.add(new Series(
                        subject, known.family(), known.unit(), List.copyOf(screened), List.copyOf(confirmed)));
            }
        });
        // Where only some forks had operations enough, their 99th percentiles are a choice of the slow or of the fast
        // ones.
        return all.stream()
                .filter(s -> !s.subject().statistic().equals("p99")
                        || s.screened().size() == pairsOfMedian(all, s.subject()))
                .toList();
    }

    private static int pairsOfMedian(List<Series> all, Subject p99) {
        Subject median = new Subject(p99.benchmark(), p99.mode(), p99.threads(), p99.params(), "p50");
        return all.stream()
                .filter(s -> s.subject().equals(median))
                .mapToInt(s -> s.screened().size())
                .findFirst()
                .orElse(0);
    }
}
