package dev.hotpath.results.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PairingTest {

    private static final int PAIRS = 20;

    @Property(tries = 100)
    void everyForkIsInOnePairAtMost(
            @ForAll Pairing pairing,
            @ForAll @IntRange(min = 2 * PAIRS, max = 150) int forks,
            @ForAll @IntRange(max = 1000) int seed) {
        Arms arms = pairing.deal(forks(forks), PAIRS, new SplittableRandom(seed));

        assertThat(arms.base()).hasSize(PAIRS);
        assertThat(arms.head()).hasSize(PAIRS);
        Set<Double> dealt = new HashSet<>();
        arms.base().forEach(fork -> dealt.add(fork.cost()));
        arms.head().forEach(fork -> dealt.add(fork.cost()));
        assertThat(dealt).hasSize(2 * PAIRS);
    }

    @Property(tries = 100)
    void neighboursRanOneAfterTheOtherAndPairsKeepTheirOrder(
            @ForAll @IntRange(min = 2 * PAIRS, max = 150) int forks, @ForAll @IntRange(max = 1000) int seed) {
        Arms arms = Pairing.NEIGHBOURS.deal(forks(forks), PAIRS, new SplittableRandom(seed));

        double last = 0;
        for (int i = 0; i < PAIRS; i++) {
            double base = arms.base().get(i).cost();
            double head = arms.head().get(i).cost();
            assertThat(Math.abs(base - head)).isEqualTo(1);
            assertThat(Math.min(base, head)).isGreaterThan(last);
            last = Math.max(base, head);
        }
    }

    @Test
    void eitherSideRunsFirstAboutHalfOfTheTime() {
        int baseFirst = 0;
        for (int seed = 0; seed < 200; seed++) {
            Arms arms = Pairing.NEIGHBOURS.deal(forks(60), PAIRS, new SplittableRandom(seed));
            for (int i = 0; i < PAIRS; i++) {
                baseFirst += arms.base().get(i).cost() < arms.head().get(i).cost() ? 1 : 0;
            }
        }
        assertThat(baseFirst).isBetween(1850, 2150);
    }

    /** Each costs its number. */
    private static List<Fork> forks(int count) {
        List<Fork> forks = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            forks.add(new Fork(new double[] {i}, i, Double.NaN, Double.NaN, Double.NaN));
        }
        return forks;
    }
}
