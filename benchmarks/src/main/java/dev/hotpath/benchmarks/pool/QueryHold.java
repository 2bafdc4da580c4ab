package dev.hotpath.benchmarks.pool;

import static dev.hotpath.results.scaling.AxisKind.THREADS;

import com.zaxxer.hikari.HikariConfig;
import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * HikariCP in front of a real PostgreSQL: acquire a connection, run a query of known length, release it.
 *
 * <p><b>Why.</b> {@link ParkedHold} shows what a pool does when the database costs nothing. Here the hold is a query with its
 * round trip, its row, and a server process that wants a core, so it shows how much of the queue survives in reality.
 *
 * <p><b>Axis.</b> {@code threads}, a closed loop without think time; the capacity is {@code poolSize}.
 *
 * <p><b>Expect.</b> As {@link ParkedHold}, with S the 2 ms of {@code pg_sleep} and a few tenths for the round trip: what one
 * thread takes is S. Ten connections on two cores stay below the line a little longer, as the sleeps overlap and the
 * round trips do not.
 *
 * <p>{@code java -jar benchmarks.jar QueryHold -p poolSize=4 -t 16 -prof dev.hotpath.benchmarks.probe.ProbeProfiler}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.SECONDS)
@Uses(Part.DATABASE)
public class QueryHold {

    @Param({"2", "4", "10"})
    public int poolSize;

    @Param("2")
    public int holdMillis;

    private Hold hold;
    private FilledPool pool;

    @Setup
    public void open() {
        hold = Hold.ofMillis(holdMillis);
        HikariConfig database = new HikariConfig();
        database.setJdbcUrl(Addresses.handedOver().jdbc());
        pool = FilledPool.open(database, poolSize);
    }

    @Benchmark
    @Does("acquiring a connection and querying")
    @Scales(
            component = "pool",
            along = "threads",
            kind = THREADS,
            points = {1, 2, 4, 8, 16, 32, 64},
            capacity = "poolSize")
    public boolean acquireQueryRelease() throws SQLException {
        return pool.run(this::sleepInTheDatabase);
    }

    private void sleepInTheDatabase(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_sleep(?)")) {
            query.setDouble(1, hold.nanos() / 1e9);
            query.execute();
        }
    }

    @TearDown
    public void close() {
        WorkEnds.now();
        pool.close();
    }
}
