package dev.hotpath.results.machine;

import dev.hotpath.results.record.JmhResult;
import java.util.Arrays;
import java.util.List;

/**
 * How much of the machine one place used.
 *
 * @param busy cores busy with anything at all; at least those that the benchmark's threads used; NaN when unknown
 * @param running the share of the threads' time that they were on a core or waiting for one; NaN when unknown
 */
record Load(double busy, double running) {

    /** Medians over forks. */
    static Load of(JmhResult result) {
        List<CoreTimes> forks = CoreTimes.of(result);
        double[] busy = new double[forks.size()];
        double[] running = new double[forks.size()];
        int n = 0;
        for (int fork = 0; fork < forks.size(); fork++) {
            if (forks.get(fork).iterations() > 0) {
                CoreTime times = forks.get(fork).sum();
                double workers = result.threads() * times.cpu() / times.all();
                busy[n] = Double.isNaN(times.busy()) ? workers : Math.max(workers, times.busy());
                running[n++] = 1 - times.blocked() / times.all();
            }
        }
        return new Load(median(busy, n), median(running, n));
    }

    private static double median(double[] values, int n) {
        return Medians.of(Arrays.copyOf(values, n), Double.NaN);
    }
}
