package dev.hotpath.results.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WallSharesTest {

    @Test
    void theWallClockIsCpuRunQueueAndBlocked() {
        WallShares shares = WallShares.of(
                        Measured.averageTime("a.B.c", 4, Map.of(), 10, 10).with(0.3, 0.2, 2))
                .orElseThrow();

        assertThat(shares.cpu()).isCloseTo(0.3, within(1e-9));
        assertThat(shares.runQueue()).isCloseTo(0.2, within(1e-9));
        assertThat(shares.blocked()).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void whoSaysNothingOfItsThreadsHasNone() {
        assertThat(WallShares.of(Measured.averageTime("a.B.c", 1, Map.of(), 10).silently()))
                .isEmpty();
    }
}
