package dev.hotpath.benchmarks.probe;

import java.util.concurrent.atomic.LongAdder;

/** Counts outcomes of one kind, from any thread. */
public final class CountProbe {

    private final LongAdder count = new LongAdder();

    CountProbe() {}

    public void increment() {
        count.increment();
    }

    public void add(long n) {
        count.add(n);
    }

    long drain() {
        return count.sumThenReset();
    }
}
