package dev.hotpath.benchmarks.pool;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BadParamsTest {

    @Test
    void aParkedPoolOfNothingIsRefused() {
        ParkedHold benchmark = new ParkedHold();
        benchmark.poolSize = 0;
        benchmark.holdMillis = 2;

        assertThatThrownBy(benchmark::open).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIdealPoolOfNothingIsRefused() {
        IdealPool benchmark = new IdealPool();
        benchmark.poolSize = 0;
        benchmark.holdMillis = 2;

        assertThatThrownBy(benchmark::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("poolSize");
    }

    @Test
    void aHoldOfNothingIsRefusedBeforeAnyConnectionIsOpened() {
        QueryHold benchmark = new QueryHold();
        benchmark.poolSize = 2;
        benchmark.holdMillis = 0;

        assertThatThrownBy(benchmark::open)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("held");
    }
}
