package dev.hotpath.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.KeepsTime;
import org.junit.jupiter.api.Test;

@KeepsTime
class EffectiveCoresTest {

    @Test
    void threadsBeyondTheProcessorsAddNoCores() {
        int processors = Runtime.getRuntime().availableProcessors();

        assertThat(EffectiveCores.measured(4 * processors)).isBetween(0.2, 1.3 * processors);
    }
}
