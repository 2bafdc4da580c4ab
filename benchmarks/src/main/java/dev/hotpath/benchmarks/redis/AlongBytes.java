package dev.hotpath.benchmarks.redis;

import dev.hotpath.results.scaling.SetUpTakes;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How everything along the payload's bytes is measured, so that the curves compare: time a sample, since the median over
 * samples of a 10 MB payload is not moved by the one that met a garbage collection, where a mean over few of them is.
 *
 * <p><b>The heap</b> is fixed, and its young generation holds many times the garbage that the largest payload makes, in a
 * collector without regions: in G1 an array of half a region is allocated apart, which is a bend of its own.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms1536m", "-Xmx1536m", "-Xmn1g"})
@Warmup(iterations = 1, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 1, time = 400, timeUnit = TimeUnit.MILLISECONDS)
@SetUpTakes(seconds = 4.2)
abstract class AlongBytes {}
