package dev.hotpath.benchmarks.pool;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps a connection for a fixed time without using a core, as a caller does that waits for its query.
 *
 * @param nanos at least this long
 */
record Hold(long nanos) {

    Hold {
        if (nanos <= 0) {
            throw new IllegalArgumentException(
                    "a connection must be held for longer than 0 ns: without a hold nobody ever waits");
        }
    }

    static Hold ofMillis(int millis) {
        return new Hold(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    void await() {
        long deadline = System.nanoTime() + nanos;
        // A pool's hand-off may leave an unpark permit behind, with which the first park returns at once.
        for (long left = nanos; left > 0; left = deadline - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
