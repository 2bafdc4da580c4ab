package dev.hotpath.benchmarks.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.hotpath.benchmarks.probe.Probes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A HikariCP pool of fixed size whose connections are all open, so that no caller pays for opening one. Its acquisitions
 * are reported as {@code wait} and {@code timeouts}.
 */
final class FilledPool implements AutoCloseable {

    private static final Duration FILLING = Duration.ofSeconds(20);

    private final HikariDataSource hikari;

    private FilledPool(HikariDataSource hikari) {
        this.hikari = hikari;
    }

    /**
     * Opens a pool and waits until it is full.
     *
     * @param source where its connections come from, a data source or a JDBC URL set on it
     * @param size how many, at least 1
     * @throws IllegalArgumentException when the size is below 1
     * @throws IllegalStateException when the pool is not full in 20 s
     */
    static FilledPool open(HikariConfig source, int size) {
        source.setMaximumPoolSize(size);
        source.setMinimumIdle(size);
        Duration timeout = Duration.ofMillis(source.getConnectionTimeout());
        source.setMetricsTrackerFactory(
                (name, stats) -> new AcquisitionTracker(timeout, Probes.latency("wait"), Probes.count("timeouts")));
        HikariDataSource hikari = new HikariDataSource(source);
        try {
            awaitFull(hikari, size);
        } catch (RuntimeException e) {
            hikari.close();
            throw e;
        }
        return new FilledPool(hikari);
    }

    private static void awaitFull(HikariDataSource hikari, int size) {
        long deadline = System.nanoTime() + FILLING.toNanos();
        while (hikari.getHikariPoolMXBean().getIdleConnections() < size) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "only " + hikari.getHikariPoolMXBean().getIdleConnections() + " of " + size
                                + " connections could be opened in " + FILLING.toSeconds() + " s");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** What is done with a connection while it is held. */
    interface Work {
        void with(Connection connection) throws SQLException;
    }

    /**
     * Acquires a connection, does the work, releases it.
     *
     * @return false when no connection was to be had within the timeout: the work was not done
     */
    boolean run(Work work) throws SQLException {
        Connection connection;
        try {
            connection = hikari.getConnection();
        } catch (SQLTransientConnectionException timeout) {
            return false;
        }
        try (connection) {
            work.with(connection);
        }
        return true;
    }

    int idle() {
        return hikari.getHikariPoolMXBean().getIdleConnections();
    }

    @Override
    public void close() {
        hikari.close();
    }
}
