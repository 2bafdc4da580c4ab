package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.BenchmarkName;
import dev.hotpath.results.sweep.Sweep;
import java.util.Map;
import java.util.TreeMap;

/**
 * One JMH fork at one point: the unit of measurement.
 *
 * @param benchmark the JMH name
 * @param params every {@code @Param}, the swept one included
 * @param threads JMH's worker threads
 * @param round in which round it runs, from 1
 * @param turn which of the equal trials of the round it is, from 1; only the interleaved control has more than one
 */
record Trial(String benchmark, Map<String, String> params, int threads, int round, int turn) {

    /** Unique within a run, and the same when the run is planned again. */
    String id() {
        return benchmark + params + " threads=" + threads + " round=" + round + (turn == 1 ? "" : " turn=" + turn);
    }

    /** The same for every round: what it measures and where. */
    Place place() {
        return new Place(benchmark, params, threads);
    }

    /** A benchmark at one point of its axis. */
    record Place(String benchmark, Map<String, String> params, int threads) {

        /** Short, for progress lines: {@code HikariParked.acquire poolSize=4 · 16 threads}. */
        String words() {
            return BenchmarkName.label(benchmark, params) + (threads > 1 ? " · " + threads + " threads" : "");
        }
    }

    static Trial at(Sweep sweep, double x, int threadsOtherwise, int round) {
        if (sweep.alongThreads()) {
            return new Trial(sweep.benchmark(), sweep.params(), (int) x, round, 1);
        }
        Map<String, String> params = new TreeMap<>(sweep.params());
        params.put(sweep.axis(), sweep.valueAt(x));
        return new Trial(sweep.benchmark(), params, threadsOtherwise, round, 1);
    }
}
