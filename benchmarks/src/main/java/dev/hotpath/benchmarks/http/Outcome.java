package dev.hotpath.benchmarks.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;

/** What a caller saw of its call. */
enum Outcome {
    /** The whole response. */
    SUCCESS("successes"),
    /** One of the client's timeouts. */
    TIMEOUT("timeouts"),
    /** Any other error, such as a refused connection. */
    FAILURE("failures");

    private final String plural;

    Outcome(String plural) {
        this.plural = plural;
    }

    /** The name of the metric that counts it. */
    String plural() {
        return plural;
    }

    static Outcome of(IOException error) {
        // A call timeout is an InterruptedIOException of this very message; so is an interrupt, with another message.
        boolean timedOut = error instanceof SocketTimeoutException
                || error instanceof InterruptedIOException && "timeout".equals(error.getMessage());
        return timedOut ? TIMEOUT : FAILURE;
    }
}
