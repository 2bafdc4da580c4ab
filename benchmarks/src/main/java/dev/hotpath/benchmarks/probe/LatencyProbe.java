package dev.hotpath.benchmarks.probe;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.openjdk.jmh.util.SampleBuffer;

/** Records durations from any thread, wait-free, with three significant digits up to an hour. */
public final class LatencyProbe {

    private static final long LONGEST = 3_600_000_000_000L;

    private final Recorder recorder = new Recorder(LONGEST, 3);

    LatencyProbe() {}

    /** Records a duration in nanoseconds; negative ones (a timer that fired early) count as 0. */
    public void record(long nanos) {
        recorder.recordValue(Math.min(LONGEST, Math.max(0, nanos)));
    }

    SampleBuffer drain() {
        Histogram interval = recorder.getIntervalHistogram();
        SampleBuffer buffer = new SampleBuffer();
        interval.recordedValues().forEach(v -> addTimes(buffer, v.getValueIteratedTo(), v.getCountAtValueIteratedTo()));
        return buffer;
    }

    private static void addTimes(SampleBuffer buffer, long value, long times) {
        for (long i = 0; i < times; i++) {
            buffer.add(value);
        }
    }
}
