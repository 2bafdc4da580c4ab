package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Property(tries = 200)
    void noSideEverLeadsByMoreThanOnePair(
            @ForAll long seed, @ForAll Phase phase, @ForAll @IntRange(min = 1, max = 40) int rounds) {
        long baseFirst = rounds(rounds)
                .filter(r -> new Order(seed).first(phase, r, place(1)) == Arm.BASE)
                .count();

        assertThat(2 * baseFirst).isBetween(rounds - 1L, rounds + 1L);
    }

    @Property(tries = 50)
    void everyPlaceHasItsTurnInEveryRoundInAnOrderThatTheSeedDecides(@ForAll long seed) {
        List<Place> places = IntStream.range(0, 12).mapToObj(OrderTest::place).toList();

        List<Place> shuffled = new Order(seed).round(Phase.SCREENING, 1, places);

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(places);
        assertThat(new Order(seed).round(Phase.SCREENING, 1, places)).isEqualTo(shuffled);
        assertThat(new Order(seed).round(Phase.SCREENING, 2, places)).isNotEqualTo(shuffled);
        assertThat(new Order(seed + 1).round(Phase.SCREENING, 1, places)).isNotEqualTo(shuffled);
    }

    @Test
    void whoLeadsFirstIsNotTheSameForAllPlacesNorForAllSeeds() {
        assertThat(IntStream.range(0, 64).mapToObj(i -> new Order(1).first(Phase.SCREENING, 1, place(i))))
                .contains(Arm.BASE, Arm.HEAD);
        assertThat(IntStream.range(0, 64).mapToObj(i -> new Order(i).first(Phase.SCREENING, 1, place(1))))
                .contains(Arm.BASE, Arm.HEAD);
    }

    private static Stream<Integer> rounds(int rounds) {
        return IntStream.rangeClosed(1, rounds).boxed();
    }

    private static Place place(int n) {
        return new Place("a.B.c", Map.of("n", Integer.toString(n)), 0, Duration.ofSeconds(1), false);
    }
}
