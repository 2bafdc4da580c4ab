package dev.hotpath.benchmarks.http;

import dev.hotpath.fixtures.upstream.ClosedPort;
import dev.hotpath.fixtures.upstream.FullBacklog;
import dev.hotpath.fixtures.upstream.SilentServer;
import dev.hotpath.fixtures.upstream.UnreadingServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What can be wrong with a peer. Faults below HTTP are provoked by a stub in this JVM, so that only the client is measured;
 * those of an answer by the HTTP upstream, which is another process. Public because JMH sets it as a parameter.
 */
public enum Fault {
    /** Takes the connection and the request, never answers. */
    SILENT {
        @Override
        Target open(Duration timeout, Supplier<URI> upstream) throws IOException {
            return Target.download(SilentServer.start());
        }
    },
    /** Answers, but only after three timeouts. */
    LATE_HEADERS {
        @Override
        Target open(Duration timeout, Supplier<URI> upstream) {
            return Target.download(upstream.get(), "/after/" + 3 * timeout.toMillis());
        }
    },
    /** A chunk every fifth of the timeout, for eight timeouts. */
    SLOW_DRIP {
        @Override
        Target open(Duration timeout, Supplier<URI> upstream) {
            return Target.download(upstream.get(), "/drip/40/" + timeout.toMillis() / 5);
        }
    },
    /** Headers and half of the body, never the rest. */
    STALLED_BODY {
        @Override
        Target open(Duration timeout, Supplier<URI> upstream) {
            return Target.download(upstream.get(), "/stall");
        }
    },
    /** Nobody listens. */
    REFUSED {
        @Override
        Target open(Duration timeout, Supplier<URI> upstream) throws IOException {
            return Target.download(ClosedPort.reserve());
        }
    },
    /** The accept queue is full: connecting hangs. */
    FULL_BACKLOG {
        @Override
        Target open(Duration timeout, Supplier<URI> upstream) throws IOException {
            return Target.download(FullBacklog.fill());
        }
    },
    /** Takes the connection and reads nothing of an upload. */
    UNREADING {
        @Override
        Target open(Duration timeout, Supplier<URI> upstream) throws IOException {
            return Target.upload(UnreadingServer.start(timeout.multipliedBy(20)));
        }
    };

    /**
     * Provokes this fault.
     *
     * @param timeout of the client
     * @param upstream asked for only where an HTTP server is needed
     * @throws IOException when this system can't be brought to show it
     */
    abstract Target open(Duration timeout, Supplier<URI> upstream) throws IOException;
}
