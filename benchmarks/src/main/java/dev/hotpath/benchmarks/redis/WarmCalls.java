package dev.hotpath.benchmarks.redis;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Calls on one thread before anything is measured, as many at every point of the axis. Left to JMH's warm-up, callers who keep all
 * cores busy would be measured while the compiler waits behind them for one.
 */
final class WarmCalls {

    /** Enough for the JIT compiler's last tier. */
    static final int MANY = 10_000;

    /** A server far away must not make set-up longer than what is measured. */
    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(5);

    private WarmCalls() {}

    /** Something that is called. */
    interface Call {
        void make() throws IOException;
    }

    /** So many calls, or as many as five seconds hold. */
    static void make(int calls, Call call) throws IOException {
        long end = System.nanoTime() + LONGEST_NANOS;
        for (int i = 0; i < calls && System.nanoTime() - end < 0; i++) {
            call.make();
        }
    }
}
