package dev.hotpath.results.attribution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A system under load for a while. All times are as the system runs, not as the one it stands for.
 *
 * @param requests that were scheduled; all of them count in what follows
 * @param meanMillis of all answers and failures, from the scheduled start; above 0
 * @param p50Millis of the same
 * @param p99Millis of the same
 * @param failedShare of the requests, from 0 to 1
 * @param failedPerSecond by the second of the scheduled start
 * @param spent by component, as far as it was completed
 * @param diedIn how many requests were given up while in that component; what they spent there need not be in {@code spent}
 * @param evidence whatever else was read, named {@code COMPONENT.what}; {@value #PAUSED}, {@value #LIVE} and {@value #HEAP} are looked
 *     at when they are there
 * @param keptUp whether the load was sent as scheduled
 * @param blockMeans means of the same latencies over equal stretches of time, for their noise
 */
public record Observation(
        long requests,
        double meanMillis,
        double p50Millis,
        double p99Millis,
        double failedShare,
        int[] failedPerSecond,
        Map<String, Spent> spent,
        Map<String, Integer> diedIn,
        Map<String, Double> evidence,
        boolean keptUp,
        double[] blockMeans) {

    /** The evidence that says for which share of the time the page stood still for collections, from 0 to 1. */
    static final String PAUSED = "heap.pauseShare";

    /** The evidence that says what full collections leave in the heap. */
    static final String LIVE = "heap.liveMegabytes";

    /** The evidence that says how large the heap is. */
    static final String HEAP = "heap.megabytes";

    private static final String DIED = "page.died";

    /**
     * @throws IllegalArgumentException when nothing was requested, or a mean or share is none
     */
    public Observation {
        if (requests <= 0 || !(meanMillis > 0) || !Double.isFinite(meanMillis)) {
            throw new IllegalArgumentException(
                    "%d requests took %s ms in the mean: nothing to observe".formatted(requests, meanMillis));
        }
        if (!(failedShare >= 0 && failedShare <= 1)) {
            throw new IllegalArgumentException("a failed share of " + failedShare + " is none");
        }
        spent = Collections.unmodifiableMap(new LinkedHashMap<>(spent));
        diedIn = Collections.unmodifiableMap(new LinkedHashMap<>(diedIn));
        evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
    }

    /** Whether the page's JVM ended, or answered no more, so that it told nothing of itself. */
    public boolean died() {
        return evidence.containsKey(DIED);
    }

    /** The share of the time for which the page stood still for collections; all of it where it died, 0 where nobody knows. */
    double pausedShare() {
        double share = evidence.getOrDefault(PAUSED, died() ? 1.0 : 0.0);
        return Double.isFinite(share) ? share : 0;
    }

    /** The share of the heap that full collections leave occupied; all of it where it died, 0 where there were none or nobody knows. */
    double liveShare() {
        if (died()) {
            return 1;
        }
        double share = evidence.getOrDefault(LIVE, 0.0) / evidence.getOrDefault(HEAP, Double.POSITIVE_INFINITY);
        return share >= 0 && share <= 1 ? share : 0;
    }
}
