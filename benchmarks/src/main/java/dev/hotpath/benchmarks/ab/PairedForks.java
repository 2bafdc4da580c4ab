package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Family;
import dev.hotpath.results.compare.Figures;
import dev.hotpath.results.compare.Pair;
import dev.hotpath.results.compare.Series;
import dev.hotpath.results.compare.Subject;
import dev.hotpath.results.record.ForkStatistic;
import dev.hotpath.results.record.ForkValues;
import dev.hotpath.results.record.JmhResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes series of the forks that were measured: a pair counts where both of its forks have ended well, in the same
 * mode, with as many threads, in the same iterations and by the same version of JMH. What is compared is what {@link Figures} has
 * of a fork.
 */
final class PairedForks {

    private static final String MEAN = ForkStatistic.MEAN.label();
    private static final String TAIL = ForkStatistic.P99.label();

    /** What is known of one subject; its unit is that of its first pair. */
    private record Collected(Family family, String unit, Map<Phase, List<Pair>> pairs) {}

    private final Map<Subject, Collected> collected = new LinkedHashMap<>();
    private final UnaryOperator<String> metric;

    private PairedForks(UnaryOperator<String> metric) {
        this.metric = metric;
    }

    /** Those of what is compared. */
    static List<ForkRecord> ofSides(Collection<ForkRecord> forks) {
        return forks.stream().filter(f -> !f.canary()).toList();
    }

    /** Those of what neither side changes. */
    static List<ForkRecord> ofCanary(Collection<ForkRecord> forks) {
        return forks.stream().filter(ForkRecord::canary).toList();
    }

    /** As below, where all are judged by their scores. */
    static List<Series> series(Collection<ForkRecord> forks) {
        return series(forks, benchmark -> "");
    }

    /**
     * One series a subject, in the order in which each was first measured.
     *
     * @param metric the secondary metric by which a benchmark is judged; empty for its score
     */
    static List<Series> series(Collection<ForkRecord> forks, UnaryOperator<String> metric) {
        PairedForks paired = new PairedForks(metric);
        ForkPair.of(forks).forEach(paired::add);
        return paired.all();
    }

    private void add(ForkPair pair) {
        for (JmhResult ofBase : pair.base().results()) {
            pair.head().results().stream()
                    .filter(r -> isAlike(ofBase, r))
                    .findFirst()
                    .ifPresent(ofHead -> add(pair.phase(), ofBase, ofHead));
        }
    }

    private static boolean isAlike(JmhResult base, JmhResult head) {
        return head.mode().equals(base.mode())
                && head.threads() == base.threads()
                && Objects.equals(head.settings().jmhVersion(), base.settings().jmhVersion())
                && head.settings().iterations().equals(base.settings().iterations())
                && head.settings().measurementBatchSize() == base.settings().measurementBatchSize();
    }

    private void add(Phase phase, JmhResult base, JmhResult head) {
        String judged = metric.apply(base.benchmark());
        Map<String, Figures> ofHead =
                Figures.of(head, judged).stream().collect(Collectors.toMap(Figures::statistic, Function.identity()));
        for (Figures ofBase : Figures.of(base, judged)) {
            Subject subject =
                    new Subject(base.benchmark(), base.mode(), base.threads(), base.params(), ofBase.statistic());
            Collected known = collected.computeIfAbsent(
                    subject, s -> new Collected(ofBase.family(), ofBase.unit(), new EnumMap<>(Phase.class)));
            Optional<Double> before = figure(ofBase, known.unit());
            Optional<Double> now =
                    Optional.ofNullable(ofHead.get(ofBase.statistic())).flatMap(f -> figure(f, known.unit()));
            if (before.isPresent() && now.isPresent()) {
                known.pairs().computeIfAbsent(phase, p -> new ArrayList<>()).add(new Pair(before.get(), now.get()));
            }
        }
    }

    private static Optional<Double> figure(Figures ofOneFork, String unit) {
        return new ForkValues(ofOneFork.forks(), ofOneFork.unit()).in(unit).map(v -> v.forks()[0]);
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
        return all.stream()
                .flatMap(s -> s.subject().statistic().equals(TAIL) ? ofAllForks(s, all) : Stream.of(s))
                .toList();
    }

    /**
     * Where only some forks had operations enough, their 99th percentiles are a choice of the slow or of the fast ones: in the
     * first step that leaves nothing to say, and in the second nothing to confirm by.
     */
    private static Stream<Series> ofAllForks(Series tail, List<Series> all) {
        Subject p99 = tail.subject();
        Subject mean = new Subject(p99.benchmark(), p99.mode(), p99.threads(), p99.params(), MEAN);
        return all.stream()
                .filter(s -> s.subject().equals(mean)
                        && s.screened().size() == tail.screened().size())
                .map(every -> new Series(
                        p99,
                        tail.family(),
                        tail.unit(),
                        tail.screened(),
                        every.confirmed().size() == tail.confirmed().size() ? tail.confirmed() : List.of()));
    }
}
