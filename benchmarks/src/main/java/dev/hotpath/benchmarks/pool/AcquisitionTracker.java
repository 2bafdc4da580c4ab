package dev.hotpath.benchmarks.pool;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import dev.hotpath.benchmarks.probe.CountProbe;
import dev.hotpath.benchmarks.probe.LatencyProbe;
import java.time.Duration;

/**
 * What HikariCP itself says of every acquisition: how long the caller waited, or that it gave up. Waits that ended in a
 * connection and timeouts are kept apart, since a timeout's length says what was configured and nothing of the pool.
 */
final class AcquisitionTracker implements IMetricsTracker {

    private final long timeoutNanos;
    private final LatencyProbe wait;
    private final CountProbe timeouts;

    AcquisitionTracker(Duration timeout, LatencyProbe wait, CountProbe timeouts) {
        this.timeoutNanos = timeout.toNanos();
        this.wait = wait;
        this.timeouts = timeouts;
    }

    @Override
    public void recordConnectionAcquiredNanos(long elapsed) {
        // HikariCP reports a caller that gave up here too, before it reports the timeout.
        if (elapsed < timeoutNanos) {
            wait.record(elapsed);
        }
    }

    @Override
    public void recordConnectionTimeout() {
        timeouts.increment();
    }
}
