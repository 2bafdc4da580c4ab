package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void twoServersWaitAsErlangSays() {
        double[] utilisation = {.5, .7, .8, .9, .95};
        double[] waits = {.333, .961, 1.778, 4.263, 9.256};
        assertThat(Waiting.axis(utilisation, 2)).containsExactly(waits, within(5e-4));
    }

    @Test
    void oneServerWaitsByTheFamiliarFormula() {
        assertThat(Waiting.wait(0.8, 1)).isCloseTo(4, within(1e-12));
    }
}
