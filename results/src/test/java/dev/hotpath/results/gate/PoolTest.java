package dev.hotpath.results.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PoolTest {

    private static final List<Pool> SUITE = SyntheticForks.suite(3);

    @Test
    void theScatterIsThatOfAForkAndNotOfTheDrift() {
        assertThat(of("lognormal 2 %, 1").scatter()).isCloseTo(0.02, within(0.005));
        assertThat(of("lognormal 2 %, waves of ±10 %, 1").scatter()).isCloseTo(0.02, within(0.006));
    }

    @Test
    void aSecondModeIsScatter() {
        assertThat(of("two modes 10 % apart, 1").scatter()).isGreaterThan(0.04);
    }

    @Test
    void onlyWhatWasRecordedForEveryForkCanBePlanted() {
        assertThat(of("lognormal 2 %, 1").hasPercentiles()).isTrue();
        assertThat(of("lognormal 2 %, 1").hasAllocation()).isTrue();
        assertThat(of("lognormal 2 %, 2").hasPercentiles()).isFalse();
    }

    private static Pool of(String name) {
        return SUITE.stream()
                .filter(pool -> pool.benchmark().equals("synthetic, " + name))
                .findFirst()
                .orElseThrow();
    }
}
