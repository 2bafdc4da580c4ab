package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * By how much the page gets slower for each millisecond that a component does: the slope of the page's mean over delays put into it,
 * at each of several loads (Curtsinger and Berger 2015, with delays instead of virtual speed-ups). 0 is slack, 1 is serial, and
 * above 1 the component holds something that others wait for; where that grows with the load, it is the nonlinearity.
 *
 * @param slopes one for each load, by load
 */
public record Amplification(String component, List<Slope> slopes) {

    /** The most that is put in, in milliseconds; what is predicted of larger changes is a guess. */
    public static final double LARGEST = 5;

    /** How many different delays there are, none among them. */
    public static final int DELAYED = 4;

    private static final double[] DELAYS = {0, 1, 2, LARGEST};

    /** @throws IllegalArgumentException without any load */
    public Amplification {
        slopes = List.copyOf(slopes);
        if (slopes.isEmpty()) {
            throw new IllegalArgumentException("delays in " + component + " at no load at all");
        }
    }

    /**
     * The page's milliseconds by the component's.
     *
     * @param load requests a second as the system ran
     * @param pageMillis the page's mean without a delay
     * @param failedShare of the requests, at the delay with the most failures
     * @param rise the mean at the end of a run by that at its begin, over all delays
     */
    public record Slope(double load, double pageMillis, double failedShare, double rise, Interval slope) {

        /** Where more fail, the mean is cut at somebody's limit, and its slope says little. */
        private static final double FAILING = 0.01;

        /** A mean that goes on growing by more is that of no state: it is as large as one looks long. */
        private static final double RISING = 1.5;

        public Slope {
            Objects.requireNonNull(slope);
        }

        /** What that means. */
        public String kind() {
            if (failedShare > FAILING) {
                return "but %s fail, so it says little".formatted(RealTime.percent(failedShare));
            }
            if (fails()) {
                return "but it gets slower all the while, so it says little";
            }
            if (slope.high() < 0.5) {
                return "slack";
            }
            if (slope.low() > 1.2) {
                return "amplified";
            }
            return slope.low() > 0.5 && slope.high() < 1.5 ? "serial" : "unclear";
        }

        /** Whether the page can't bear the load. */
        public boolean fails() {
            return failedShare > FAILING || rise > RISING;
        }

        /** What a page of that mean becomes when the component takes so much longer, or less if negative. */
        public double predict(double beforeMillis, double changeMillis) {
            return beforeMillis + slope.value() * changeMillis;
        }
    }

    /**
     * Runs the page at each load with delays of 0, 1, 2 and 5 ms, each so many times: ascending and descending in turn, so that a page
     * that steadily gets faster or slower meanwhile adds as much to each of them, and nothing to the slope.
     *
     * @param repetitions even, 2 at least: the interval comes from how runs of the same delay differ
     * @throws IllegalArgumentException with fewer, or an odd number
     */
    public static Amplification of(String component, Delays page, double[] loads, int repetitions, long seed)
            throws InterruptedException {
        if (repetitions < 2) {
            throw new IllegalArgumentException("an interval needs at least 2 runs of a delay, not " + repetitions);
        }
        if (repetitions % 2 != 0) {
            throw new IllegalArgumentException(
                    "delays ascend and descend in turn, which takes an even number of repetitions, not " + repetitions);
        }
        double[] ascending = loads.clone();
        Arrays.sort(ascending);
        List<Slope> slopes = new ArrayList<>();
        for (double load : ascending) {
            double[][] means = new double[repetitions][DELAYS.length];
            double failed = 0;
            double rise = 0;
            for (int i = 0; i < repetitions; i++) {
                for (int k = 0; k < DELAYS.length; k++) {
                    int j = i % 2 == 0 ? k : DELAYS.length - 1 - k;
                    Delays.Seen seen = page.page(component, DELAYS[j], load, i);
                    means[i][j] = seen.meanMillis();
                    failed = Math.max(failed, seen.failedShare());
                    rise += seen.rise() / (repetitions * DELAYS.length);
                }
            }
            double undelayed =
                    Arrays.stream(means).mapToDouble(run -> run[0]).average().orElseThrow();
            slopes.add(new Slope(
                    load, undelayed, failed, rise, new SlopeFit(DELAYS, means).interval(new SplittableRandom(seed))));
        }
        return new Amplification(component, slopes);
    }

    /** Whether it certainly grows from the lowest load to the highest that the page bears. */
    public boolean rises() {
        List<Slope> borne = slopes.stream().filter(each -> !each.fails()).toList();
        if (borne.size() < 2) {
            return false;
        }
        Interval first = borne.get(0).slope();
        Interval last = borne.get(borne.size() - 1).slope();
        return last.low() > first.high() && last.value() > 1.5 * Math.max(first.value(), 0.5);
    }

    /**
     * One sentence, loads as in the system that is replayed.
     *
     * @param scale by how much that is slower
     */
    public String words(double scale) {
        String figures = slopes.stream()
                .map(each -> "%s ms (%s to %s) at %s/s, %s"
                        .formatted(
                                RealTime.figure(each.slope().value()),
                                RealTime.figure(each.slope().low()),
                                RealTime.figure(each.slope().high()),
                                RealTime.figure(each.load() / scale),
                                each.kind()))
                .collect(Collectors.joining("; "));
        return "a millisecond more in %s costs the page %s%s"
                .formatted(component, figures, rises() ? ": it grows with the load" : "");
    }
}
