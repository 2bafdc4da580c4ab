package dev.hotpath.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void connectReadWriteAndCallTimeoutsAreTimeouts() {
        assertThat(Outcome.of(new SocketTimeoutException("Connect timed out"))).isEqualTo(Outcome.TIMEOUT);
        assertThat(Outcome.of(new InterruptedIOException("timeout"))).isEqualTo(Outcome.TIMEOUT);
    }

    @Test
    void interruptsAndRejectionsAreNoTimeoutsThoughTheirTypeIsTheSame() {
        assertThat(Outcome.of(new InterruptedIOException("interrupted"))).isEqualTo(Outcome.FAILURE);
        assertThat(Outcome.of(new InterruptedIOException("executor rejected"))).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void otherErrorsAreFailures() {
        assertThat(Outcome.of(new ConnectException("refused"))).isEqualTo(Outcome.FAILURE);
        assertThat(Outcome.of(new IOException("reset"))).isEqualTo(Outcome.FAILURE);
    }
}
