package dev.hotpath.benchmarks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldTest {

    @Test
    void aPermitLeftBehindByAHandOffDoesNotShortenTheHold() {
        Hold hold = Hold.ofMillis(20);
        LockSupport.unpark(Thread.currentThread());

        long begun = System.nanoTime();
        hold.await();

        assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(20_000_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void aConnectionThatIsNotHeldIsRefused(int millis) {
        assertThatThrownBy(() -> Hold.ofMillis(millis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("held");
    }
}
