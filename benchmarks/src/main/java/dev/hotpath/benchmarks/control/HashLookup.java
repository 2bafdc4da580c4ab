package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A shape that is known: looking a key up in a hash table takes the same time whatever the table's size.
 *
 * <p><b>Why it exists.</b> A verdict that calls this anything but flat is wrong, and so is every other of that run.
 *
 * <p><b>Axis.</b> Entries of the table. <b>Expect</b> flat, a nanosecond or two. So that theory holds and not the cache: the
 * same sixteen keys are looked up again and again, whatever the size, and their slots stay in the innermost cache; sizes are
 * powers of four, so that every table is half full. A table that is walked at random instead shows the steps of the caches,
 * which are the machine's and not the table's. It is not {@link java.util.HashMap}, which calls {@code equals} at a call site
 * shared with all of the JVM: what ran before decides whether it is inlined, and forks then differ by a factor of two.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar HashLookup}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms128m", "-Xmx128m"})
@Warmup(iterations = 2, time = 100, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class HashLookup {

    private static final int PROBED = 16;
    private static final long SEED = 20_240_229;

    @Param({"16", "64", "256", "1024", "4096", "16384", "65536"})
    public int entries;

    private HashTable table;
    private int[] probed;

    /**
     * Fills the table.
     *
     * @throws IllegalArgumentException with fewer entries than keys are probed
     */
    @Setup
    public void fill() {
        if (entries < PROBED) {
            throw new IllegalArgumentException("entries=" + entries + ": " + PROBED + " keys are looked up");
        }
        table = new HashTable(entries);
        for (int key = 1; key <= entries; key++) {
            table.put(key, key);
        }
        probed = new Random(SEED).ints(1, entries + 1).distinct().limit(PROBED).toArray();
    }

    @Benchmark
    @Does("looking up a hash map")
    @Truth(Shape.FLAT)
    @OperationsPerInvocation(PROBED)
    @Principal
    @Scales(
            component = "control",
            along = "entries",
            kind = AxisKind.SIZE,
            points = {16, 64, 256, 1024, 4096, 16384, 65536})
    public int get() {
        int sum = 0;
        for (int key : probed) {
            sum += table.get(key);
        }
        return sum;
    }
}
