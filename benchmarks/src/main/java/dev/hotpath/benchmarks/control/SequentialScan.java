package dev.hotpath.benchmarks.control;

import dev.hotpath.benchmarks.machine.WorkEnds;
import dev.hotpath.fixtures.Addresses;
import dev.hotpath.fixtures.Part;
import dev.hotpath.fixtures.Uses;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
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
 * A shape that is known: a row looked up without an index in PostgreSQL, which reads all there are.
 *
 * <p><b>Why it exists.</b> It is the missing index: the same statement as {@link IndexLookup}, the same table, the same answer.
 * It is slow, and yet straight, and a verdict that called it a bend would send an engineer after the wrong thing.
 *
 * <p><b>Axis.</b> Rows of the table. <b>Expect</b> linear: a round trip, and some tens of nanoseconds a row. The axis ends at
 * 4 MB of rows: three times as many are read from a cache that all cores share, and on a machine with neighbours cost half as
 * much again a row, which is the machine's bend and not the scan's.
 *
 * <p>The median of the samples, as a round trip now and then waits for a core.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar SequentialScan}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Uses(Part.DATABASE)
public class SequentialScan {

    @Param({"100", "300", "1000", "3000", "10000", "30000", "100000"})
    public int rows;

    private NumberedRows table;

    @Setup
    public void fill() throws SQLException {
        table = NumberedRows.fill(Addresses.handedOver().jdbc(), rows, NumberedRows.Access.SEQUENTIAL_SCAN);
    }

    @Benchmark
    @Does("looking a row up without an index")
    @Truth(Shape.LINEAR)
    @Scales(
            component = "control",
            along = "rows",
            kind = AxisKind.SIZE,
            points = {100, 300, 1000, 3000, 10_000, 30_000, 100_000})
    public int lookUp() throws SQLException {
        return table.content(rows);
    }

    @TearDown
    public void close() throws SQLException {
        WorkEnds.now();
        table.close();
    }
}
