package dev.hotpath.results.gate;

import dev.hotpath.results.compare.Gate;
import dev.hotpath.results.gate.rival.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Compares suites of which the truth is known: forks of the same code dealt to two sides, as they are and with a change of known
 * size in one benchmark at a time, and with a busy neighbour on the head's side. The same seed gives the same rates, however many
 * cores there are.
 */
public final class GateTrials {

    private static final int CHANGED_PER_BENCHMARK = 25;

    private final Gate gate;
    private final long seed;
    private final Consumer<String> done;

    /**
     * @param gate whose answers are counted
     * @param seed of everything that is drawn
     * @param done told of each step as it ends
     */
    public GateTrials(Gate gate, long seed, Consumer<String> done) {
        this.gate = gate;
        this.seed = seed;
        this.done = done;
    }

    /** How many steps {@link #of} takes. */
    public static int steps() {
        return Pairing.values().length
                + Effect.ofTime().size()
                + 2
                + Effect.neighbours().size();
    }

    /**
     * What came of it.
     *
     * @param benchmarks a row for each effect on a benchmark, pairing and benchmark
     * @param suites a row for each effect and pairing
     */
    public record Counted(List<BenchmarkRate> benchmarks, List<SuiteRate> suites) {}

    /**
     * Deals and compares.
     *
     * @param pools the suite's
     * @param canary what neither side changes
     * @param comparisons of the same code, with either pairing; a change is planted in a benchmark a twenty-fifth as often
     */
    public Counted of(List<Pool> pools, Pool canary, int comparisons) {
        Counted counted = new Counted(new ArrayList<>(), new ArrayList<>());
        Suite suite = suite(pools, canary);
        for (Pairing pairing : Pairing.values()) {
            same(counted, suite, pairing, comparisons);
        }
        int each = Math.max(1, comparisons / CHANGED_PER_BENCHMARK);
        Effect.ofTime().forEach(effect -> plant(counted, suite, effect, each));
        // Without a recorded allocation or percentile, a made-up one is better than nothing said.
        List<Pool> madeUp = SyntheticForks.suite(seed);
        for (Effect effect : List.of(Effect.BYTES, Effect.TAIL)) {
            boolean shows = pools.stream().anyMatch(effect::showsIn);
            plant(counted, shows ? suite : suite(madeUp, SyntheticForks.canary(seed)), effect, each);
        }
        for (Effect effect : Effect.neighbours()) {
            List<Suite.Seen> seen = compare(
                    suite, Pairing.NEIGHBOURS, effect, Math.max(1, comparisons / 10), number -> i -> true, true);
            counted.suites().add(new Tally(effect, Pairing.NEIGHBOURS, suite.pools()).ofSuites(seen));
            done.accept(effect.name());
        }
        return counted;
    }

    private void plant(Counted counted, Suite suite, Effect effect, int each) {
        int[] shown = IntStream.range(0, suite.pools().size())
                .filter(i -> effect.showsIn(suite.pools().get(i)))
                .toArray();
        List<Suite.Seen> seen = compare(
                suite,
                Pairing.NEIGHBOURS,
                effect,
                each * shown.length,
                number -> i -> i == shown[number % shown.length],
                false);
        Tally tally = new Tally(effect, Pairing.NEIGHBOURS, suite.pools());
        for (int s = 0; s < shown.length; s++) {
            int first = s;
            List<Suite.Seen> planted = IntStream.range(0, each)
                    .mapToObj(n -> seen.get(n * shown.length + first))
                    .toList();
            counted.benchmarks().add(tally.ofBenchmark(shown[s], planted));
        }
        counted.suites().add(tally.ofSuites(seen));
        done.accept(effect.name());
    }

    private void same(Counted counted, Suite suite, Pairing pairing, int comparisons) {
        List<Suite.Seen> seen = compare(suite, pairing, Effect.NONE, comparisons, number -> i -> false, false);
        Tally tally = new Tally(Effect.NONE, pairing, suite.pools());
        for (int i = 0; i < suite.pools().size(); i++) {
            counted.benchmarks().add(tally.ofBenchmark(i, seen));
        }
        counted.suites().add(tally.ofSuites(seen));
        done.accept(Effect.NONE.name() + ", " + pairing.label());
    }

    private List<Suite.Seen> compare(
            Suite suite,
            Pairing pairing,
            Effect effect,
            int comparisons,
            IntFunction<IntPredicate> affected,
            boolean canaryToo) {
        long start = (seed * 31 + (pairing.label() + effect.name()).hashCode()) * 1_000_003;
        return IntStream.range(0, comparisons)
                .parallel()
                .mapToObj(number -> suite.compare(
                        pairing, effect, affected.apply(number), canaryToo, new SplittableRandom(start + number)))
                .toList();
    }

    private Suite suite(List<Pool> pools, Pool canary) {
        return new Suite(pools, canary, gate, Rules.all());
    }
}
