package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.page.replay.Reading;
import dev.hotpath.results.attribution.Observation;
import dev.hotpath.results.attribution.Spent;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** What was read of a page, as attribution takes it. */
public final class Observations {

    /** Enough for their scatter to tell the mean's noise, and each with some dozens of requests. */
    private static final int BLOCKS = 10;

    private Observations() {}

    /** @throws IllegalArgumentException when nothing was requested */
    public static Observation of(Reading reading) {
        Recording recording = reading.recording();
        Map<String, Spent> spent = new TreeMap<>();
        reading.spent()
                .forEach((component, took) ->
                        spent.put(component, new Spent(took.ownMillis(), took.waitMillis(), took.calls())));
        return new Observation(
                recording.size(),
                recording.meanMillis(),
                recording.percentileMillis(50),
                recording.percentileMillis(99),
                recording.failedShare(),
                recording.failedPerSecond(),
                spent,
                new TreeMap<>(reading.diedIn()),
                new TreeMap<>(reading.evidence()),
                recording.keptUp(),
                blockMeans(recording));
    }

    /** Stretches in which nothing was due are left out. */
    private static double[] blockMeans(Recording recording) {
        Duration block = recording.schedule().length().dividedBy(BLOCKS);
        double[] sums = new double[BLOCKS];
        int[] counts = new int[BLOCKS];
        long[] micros = recording.micros();
        for (int i = 0; i < micros.length; i++) {
            int of = (int) Math.min(BLOCKS - 1, recording.schedule().at(i) / Math.max(1, block.toNanos()));
            sums[of] += micros[i] / 1000.0;
            counts[of]++;
        }
        return IntStream.range(0, BLOCKS)
                .filter(i -> counts[i] > 0)
                .mapToDouble(i -> sums[i] / counts[i])
                .toArray();
    }
}
