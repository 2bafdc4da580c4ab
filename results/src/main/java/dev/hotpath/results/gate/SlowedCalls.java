package dev.hotpath.results.gate;

import dev.hotpath.results.record.Samples;
import java.util.List;

/** Sampled operations, one in a hundred of which took ten times as long. */
final class SlowedCalls {

    private static final int ONE_IN = 100;
    private static final double TIMES = 10;

    private SlowedCalls() {}

    /** Every hundredth in the order of size, so that short and long ones are hit alike. */
    static Samples of(Samples samples) {
        int n = samples.values().length;
        long[] kept = new long[n];
        long[] slowed = new long[n];
        double[] slow = new double[n];
        long seen = 0;
        for (int i = 0; i < n; i++) {
            long before = seen / ONE_IN;
            seen += samples.counts()[i];
            slowed[i] = seen / ONE_IN - before;
            kept[i] = samples.counts()[i] - slowed[i];
            slow[i] = samples.values()[i] * TIMES;
        }
        return Samples.merge(List.of(new Samples(samples.values(), kept), new Samples(slow, slowed)));
    }
}
