package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
 * A shape that is known: looking a key up in a hash map takes the same time whatever the map's size.
 *
 * <p><b>Why it exists.</b> A verdict that calls this anything but flat is wrong, and so is every other of that run.
 *
 * <p><b>Axis.</b> Entries of the map. <b>Expect</b> flat, a few nanoseconds. So that theory holds and not the cache: the
 * same sixteen keys are looked up again and again, whatever the size, and their slots, entries and keys stay in the
 * innermost cache; sizes are powers of four, so that every table is half full; keys are numbers without collisions. A map
 * that is walked at random instead shows the steps of the caches, which are the machine's and not the map's.
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

    private Map<Integer, Integer> map;
    private Integer[] probed;

    /**
     * Fills the map.
     *
     * @throws IllegalArgumentException with fewer entries than keys are probed
     */
    @Setup
    public void fill() {
        if (entries < PROBED) {
            throw new IllegalArgumentException("entries=" + entries + ": " + PROBED + " keys are looked up");
        }
        map = new HashMap<>();
        for (int key = 0; key < entries; key++) {
            Integer boxed = key;
            map.put(boxed, boxed);
        }
        List<Integer> keys = IntStream.range(0, entries).boxed().collect(Collectors.toList());
        Collections.shuffle(keys, new Random(SEED));
        probed = keys.subList(0, PROBED).toArray(new Integer[0]);
    }

    @Benchmark
    @Does("looking up a hash map")
    @OperationsPerInvocation(PROBED)
    @Principal
    @Scales(
            component = "control",
            along = "entries",
            kind = AxisKind.SIZE,
            points = {16, 64, 256, 1024, 4096, 16384, 65536})
    public int get() {
        int sum = 0;
        for (Integer key : probed) {
            sum += map.get(key);
        }
        return sum;
    }
}
