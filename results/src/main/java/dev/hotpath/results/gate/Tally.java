package dev.hotpath.results.gate;

import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.compare.Outcome;
import dev.hotpath.results.gate.rival.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Counts the answers of suites of which the truth is known. */
final class Tally {

    private final Effect effect;
    private final Pairing pairing;
    private final List<Pool> pools;

    Tally(Effect effect, Pairing pairing, List<Pool> pools) {
        this.effect = effect;
        this.pairing = pairing;
        this.pools = pools;
    }

    /**
     * Of suites that were thrown away as contaminated nothing is counted: they are measured again.
     *
     * @param seen the suites in which this benchmark was the one asked about
     */
    BenchmarkRate ofBenchmark(int number, List<Suite.Seen> seen) {
        List<Suite.Judged> judged = seen.stream()
                .filter(suite -> suite.outcome() != Outcome.CONTAMINATED)
                .map(suite -> suite.benchmarks().get(number))
                .toList();
        Map<String, Share> others = new LinkedHashMap<>();
        if (!judged.isEmpty()) {
            judged.get(0)
                    .theirs()
                    .keySet()
                    .forEach(rule -> others.put(
                            rule,
                            new Share(
                                    share(judged, j -> j.theirs().get(rule) == Answer.SLOWER),
                                    share(judged, j -> j.theirs().get(rule) == Answer.FASTER))));
        }
        boolean any = effect.family() == null;
        return new BenchmarkRate(
                effect.name(),
                pairing.label(),
                pools.get(number).benchmark(),
                pools.get(number).forks().size(),
                pools.get(number).scatter(),
                judged.size(),
                new Share(
                        share(judged, j -> any ? says(j, Kind.REGRESSED) : is(j, Kind.REGRESSED)),
                        share(
                                judged,
                                j -> any ? says(j, Kind.IMPROVED) && !says(j, Kind.REGRESSED) : is(j, Kind.IMPROVED))),
                others);
    }

    SuiteRate ofSuites(List<Suite.Seen> seen) {
        Map<String, Double> outcomes = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome.name().toLowerCase(Locale.ROOT), share(seen, s -> s.outcome() == outcome));
        }
        Map<String, Double> others = new LinkedHashMap<>();
        seen.get(0)
                .benchmarks()
                .get(0)
                .theirs()
                .keySet()
                .forEach(rule -> others.put(
                        rule,
                        share(
                                seen,
                                s -> s.benchmarks().stream()
                                        .anyMatch(j -> j.theirs().get(rule) != Answer.NO_CHANGE))));
        return new SuiteRate(
                effect.name(),
                pairing.label(),
                pools.size(),
                seen.size(),
                share(
                        seen,
                        s -> s.benchmarks().stream().anyMatch(j -> says(j, Kind.REGRESSED) || says(j, Kind.IMPROVED))),
                share(seen, s -> s.benchmarks().stream().anyMatch(j -> says(j, Kind.REGRESSED))),
                outcomes,
                others);
    }

    private boolean is(Suite.Judged judged, Kind kind) {
        return judged.ours().get(effect.family()) == kind;
    }

    private static boolean says(Suite.Judged judged, Kind kind) {
        return judged.ours().containsValue(kind);
    }

    private static <T> double share(List<T> all, Predicate<T> which) {
        return all.isEmpty() ? 0 : (double) all.stream().filter(which).count() / all.size();
    }
}
