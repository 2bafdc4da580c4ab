package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void twoServersWaitAsErlangSays() {
        double[] utilisation = {.5, .7, .8, .9, .95};
        double[] waits = {.333, .961, 1.778, 4.263, 9.256};
        assertThat(Waiting.axis(utilisation, 2)).containsExactly(waits, within(5e-4));
    }

    @Test
    void theServersThatNobodyToldOfAreThoseWhoseWaitsExplainTheLatency() {
        double[] utilisation = {.3, .5, .6, .7, .8, .9, .95};
        int[] forks = {5, 5, 5, 5, 5, 5, 5};
        for (int servers : new int[] {1, 2, 8, 32}) {
            double[] latency = Arrays.stream(Waiting.axis(utilisation, servers))
                    .map(wait -> 3 * (1 + wait))
                    .toArray();
            assertThat(Waiting.servers(utilisation, latency, forks)).isEqualTo(servers);
        }
    }

    @Test
    void oneServerWaitsByTheFamiliarFormula() {
        assertThat(Waiting.wait(0.8, 1)).isCloseTo(4, within(1e-12));
    }
}
