package dev.hotpath.benchmarks.control;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Does;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.util.HashMap;
import java.util.Map;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * A shape that is known: a map whose keys all collide compares each new key with every one that is there, n²/2 in all.
 *
 * <p><b>Why it exists.</b> It is the accident of a poor {@code hashCode}, and the attack by chosen keys. The JDK's remedy, a
 * tree in the crowded slot, needs keys that are {@link Comparable}; these are not.
 *
 * <p><b>Axis.</b> Keys put into a new map. <b>Expect</b> superlinear with an exponent that goes from 1, where a node costs
 * more than its comparisons, to 2. The keys are made once, since the first identity hash of an object, by which the tree
 * orders what it can't compare, costs more than putting it. The young generation is small and stays in the cache.
 *
 * <p>Maps of several sizes are filled before anything is measured, the same at every point: with few keys alone the compiler
 * would see little of the trees and compile other code than with many.
 *
 * <p>Alone: {@code java -jar benchmarks/target/benchmarks.jar CollidingKeys}
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms64m", "-Xmx64m", "-Xmn8m"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
public class CollidingKeys {

    private static final int[] FILLED_BEFORE = {16, 64, 256, 512};
    private static final int ROUNDS = 400;

    @Param({"16", "32", "64", "128", "256", "512", "1024"})
    public int keys;

    private CollidingKey[] colliding;

    @Setup
    public void prepare(Blackhole blackhole) {
        for (int size : FILLED_BEFORE) {
            CollidingKey[] warming = keys(size);
            for (int i = 0; i < ROUNDS; i++) {
                blackhole.consume(filledWith(warming));
            }
        }
        colliding = keys(keys);
    }

    @Benchmark
    @Does("filling a map with colliding keys")
    @Truth(Shape.SUPERLINEAR)
    @Scales(
            component = "control",
            along = "keys",
            kind = AxisKind.SIZE,
            points = {16, 32, 64, 128, 256, 512, 1024})
    public Map<CollidingKey, Boolean> fill() {
        return filledWith(colliding);
    }

    static Map<CollidingKey, Boolean> filledWith(CollidingKey[] keys) {
        Map<CollidingKey, Boolean> map = new HashMap<>();
        for (CollidingKey key : keys) {
            map.put(key, true);
        }
        return map;
    }

    private static CollidingKey[] keys(int size) {
        CollidingKey[] keys = new CollidingKey[size];
        for (int i = 0; i < size; i++) {
            keys[i] = new CollidingKey(i);
        }
        return keys;
    }
}
