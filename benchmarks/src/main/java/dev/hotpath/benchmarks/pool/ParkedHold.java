package dev.hotpath.benchmarks.pool;

import static dev.hotpath.results.scaling.AxisKind.THREADS;

import com.zaxxer.hikari.HikariConfig;
import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
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
 * HikariCP alone: acquire a connection, hold it parked, release it. Stub connections stand in for the database, so whatever
 * is above the hold is the pool's doing.
 *
 * <p><b>Why.</b> A pool whose connections are given back at once is never waited for and measures nothing. With the hold,
 * this is the queue that a page stands in when more callers than connections arrive.
 *
 * <p><b>Axis.</b> {@code threads}, a closed loop without think time; the capacity is {@code poolSize}.
 *
 * <p><b>Expect.</b> The mean at max(S, N·S/c) with the knee at N = c: with 4 connections and 2 ms, 2 ms up to 4 threads and
 * 32 ms at 64. The metric {@code wait} is the acquisition alone: mean (N/c − 1)·S, but a median far below it and a 99th
 * percentile far above, as waiters are overtaken. {@link IdealPool} has the same mean and no such tail. {@code timeouts} is
 * 0; a caller that did time out is in the score with the 30 s it lost.
 *
 * <p><b>How long.</b> One long iteration instead of many short ones: at 64 threads an operation takes 32 to 64 ms, and an
 * overtaken one ten times as much. Operations that straddle the iteration's ends must stay a small share.
 *
 * <p>{@code java -jar benchmarks.jar ParkedHold -p poolSize=4 -t 16 -prof dev.hotpath.benchmarks.probe.ProbeProfiler}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 1, timeUnit = TimeUnit.SECONDS)
public class ParkedHold {

    @Param({"2", "4", "10"})
    public int poolSize;

    @Param("2")
    public int holdMillis;

    private Hold hold;
    private FilledPool pool;

    @Setup
    public void open() {
        hold = Hold.ofMillis(holdMillis);
        HikariConfig stub = new HikariConfig();
        stub.setDataSource(new StubDataSource());
        pool = FilledPool.open(stub, poolSize);
    }

    @Benchmark
    @Does("acquiring a connection")
    @Scales(
            component = "pool",
            along = "threads",
            kind = THREADS,
            points = {1, 2, 4, 8, 16, 32, 64},
            capacity = "poolSize")
    @Principal("poolSize=4")
    public boolean acquireHoldRelease() throws SQLException {
        return pool.run(connection -> hold.await());
    }

    @TearDown
    public void close() {
        WorkEnds.now();
        pool.close();
    }
}
