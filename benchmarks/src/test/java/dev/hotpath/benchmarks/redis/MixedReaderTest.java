package dev.hotpath.benchmarks.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MixedReaderTest {

    @Test
    void oneReadInSoManyIsOfTheLargeValue() {
        long large = drawn(8, 0).stream().filter(isLarge -> isLarge).count();

        assertThat(large).isBetween(1_000L, 1_500L);
    }

    @Test
    void withoutAShareEveryReadIsSmall() {
        assertThat(drawn(0, 0)).containsOnly(false);
    }

    @Test
    void aThreadDrawsTheSameAgainAndAnotherThreadDrawsOtherwise() {
        assertThat(drawn(8, 3)).isEqualTo(drawn(8, 3)).isNotEqualTo(drawn(8, 4));
    }

    private static List<Boolean> drawn(int oneLargeIn, int thread) {
        MixedReader reader = new MixedReader();
        reader.oneLargeIn = oneLargeIn;
        reader.begin(thread);
        List<Boolean> drawn = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            reader.readFrom(large -> {
                drawn.add(large);
                return new byte[0];
            });
        }
        return drawn;
    }
}
