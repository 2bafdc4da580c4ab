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
import java.util.Random;
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
 * A shape that is known: a row looked up through a B-tree in PostgreSQL, which has one level more for some hundred times the
 * rows.
 *
 * <p><b>Why it exists.</b> It is the lookup as it should be, with a driver, a socket and a server process around it, whose
 * noise a verdict must not take for growth.
 *
 * <p><b>Axis.</b> Rows of the table. <b>Expect</b> flat: from 300 to 300,000 rows the tree gets two levels more, of less than
 * a microsecond each, beside some tens for the round trip. Where a machine shows that logarithm, linear is right as well: it
 * is the shape for what grows and doesn't bend upwards. The same number of different rows is looked up at every size.
 *
 * <p>The median of the samples, as a round trip now and then waits for a core.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar IndexLookup}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Uses(Part.DATABASE)
public class IndexLookup {

    private static final int DIFFERENT = 16;
    private static final long SEED = 20_240_229;

    @Param({"300", "1000", "3000", "10000", "30000", "100000", "300000"})
    public int rows;

    private NumberedRows table;
    private int[] numbers;
    private int next;

    @Setup
    public void fill() throws SQLException {
        numbers = new Random(SEED).ints(1, rows + 1).distinct().limit(DIFFERENT).toArray();
        table = NumberedRows.fill(Addresses.handedOver().jdbc(), rows, NumberedRows.Access.INDEX_SCAN);
    }

    @Benchmark
    @Does("looking a row up by its index")
    @Truth({Shape.FLAT, Shape.LINEAR})
    @Scales(
            component = "control",
            along = "rows",
            kind = AxisKind.SIZE,
            points = {300, 1000, 3000, 10_000, 30_000, 100_000, 300_000})
    public int lookUp() throws SQLException {
        next = (next + 1) % DIFFERENT;
        return table.content(numbers[next]);
    }

    @TearDown
    public void close() throws SQLException {
        WorkEnds.now();
        table.close();
    }
}
