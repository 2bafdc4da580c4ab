package com.example.search;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.OnlyWhenNamed;
import dev.hotpath.results.scaling.Scales;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Somebody else's benchmarks, one of which says how it scales. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 1, time = 20, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 2, time = 30, timeUnit = TimeUnit.MILLISECONDS)
public class Search {

    @Param({"1k", "2k", "4k"})
    public String documents;

    @Param({"list", "tree"})
    public String index;

    @Benchmark
    public void scan() {
        Blackhole.consumeCPU(documents());
    }

    @Benchmark
    @Scales(
            component = "search",
            along = "threads",
            kind = AxisKind.THREADS,
            points = {1, 2})
    public void declared() {
        Blackhole.consumeCPU(documents());
    }

    @Benchmark
    @OnlyWhenNamed
    public void hangs() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    @Benchmark
    public void fails() {
        throw new IllegalStateException("the index " + index + " is broken");
    }

    private long documents() {
        return 1000L * Long.parseLong(documents.replace("k", ""));
    }
}
