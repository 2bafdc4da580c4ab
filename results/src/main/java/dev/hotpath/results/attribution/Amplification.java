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

    private static final double[] DELAYS = {0, 1, 2, 5};
    private static final int DRAWS = 999;

    /** The page's milliseconds by the component's, at a load of so many requests a second as the system ran. */
    public record Slope(double load, Interval slope) {

        public Slope {
            Objects.requireNonNull(slope);
        }

        /** What that means. */
        public String kind() {
            if (slope.high() < 0.5) {
                return "slack";
            }
            if (slope.low() > 1.2) {
                return "amplified";
            }
            return slope.low() > 0.5 && slope.high() < 1.5 ? "serial" : "unclear";
        }

        /** What the page's mean becomes when the component takes so much longer, or less if negative. */
        public double predict(double pageMillis, double changeMillis) {
            return pageMillis + slope.value() * changeMillis;
        }
    }

    /** What was predicted of a real change, beside what came of it. */
    public record Check(double predictedMillis, double measuredMillis) {

        public double error() {
            return Math.abs(predictedMillis - measuredMillis) / measuredMillis;
        }
    }

    /** @throws IllegalArgumentException without any load */
    public Amplification {
        slopes = List.copyOf(slopes);
        if (slopes.isEmpty()) {
            throw new IllegalArgumentException("delays in " + component + " at no load at all");
        }
    }

    /**
     * Runs the page at each load with delays of 0, 1, 2 and 5 ms, each so many times.
     *
     * @param repetitions at least 2: the interval comes from how runs of the same delay differ
     * @throws IllegalArgumentException with fewer
     */
    public static Amplification of(String component, Delays page, double[] loads, int repetitions, long seed)
            throws InterruptedException {
        if (repetitions < 2) {
            throw new IllegalArgumentException("an interval needs at least 2 runs of a delay, not " + repetitions);
        }
        double[] ascending = loads.clone();
        Arrays.sort(ascending);
        List<Slope> slopes = new ArrayList<>();
        for (double load : ascending) {
            double[][] means = new double[repetitions][DELAYS.length];
            // A repetition goes through all delays, so that drift becomes no slope.
            for (int i = 0; i < repetitions; i++) {
                for (int j = 0; j < DELAYS.length; j++) {
                    means[i][j] = page.pageMillis(component, DELAYS[j], load, i);
                }
            }
            slopes.add(new Slope(load, slope(means, new SplittableRandom(seed))));
        }
        return new Amplification(component, slopes);
    }

    /** The median error of predictions; a figure to publish. */
    public static double medianError(List<Check> checks) {
        return Levels.median(checks.stream().mapToDouble(Check::error).toArray());
    }

    /** Whether it certainly grows from the lowest load to the highest. */
    public boolean rises() {
        Interval first = slopes.get(0).slope();
        Interval last = slopes.get(slopes.size() - 1).slope();
        return slopes.size() > 1 && last.low() > first.high() && last.value() > 1.5 * Math.max(first.value(), 0.5);
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

    private static Interval slope(double[][] means, SplittableRandom random) {
        double[] averages = averages(means);
        double value = slope(averages);
        double intercept = intercept(averages, value);
        int runs = means.length;
        // Errors about the line, not about the delay's average: two runs of a delay would show too little of them.
        double[] errors = new double[runs * DELAYS.length];
        double inflate = Math.sqrt(errors.length / (errors.length - 2.0));
        for (int i = 0; i < runs; i++) {
            for (int j = 0; j < DELAYS.length; j++) {
                errors[i * DELAYS.length + j] = inflate * (means[i][j] - intercept - value * DELAYS[j]);
            }
        }
        double[] drawn = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            double[] again = new double[DELAYS.length];
            for (int j = 0; j < DELAYS.length; j++) {
                for (int i = 0; i < runs; i++) {
                    again[j] += (value * DELAYS[j] + errors[random.nextInt(errors.length)]) / runs;
                }
            }
            drawn[k] = slope(again);
        }
        Arrays.sort(drawn);
        return new Interval(
                value, Math.min(value, drawn[(int) (0.025 * DRAWS)]), Math.max(value, drawn[(int) (0.975 * DRAWS)]));
    }

    private static double[] averages(double[][] means) {
        double[] averages = new double[DELAYS.length];
        for (double[] run : means) {
            for (int j = 0; j < DELAYS.length; j++) {
                averages[j] += run[j] / means.length;
            }
        }
        return averages;
    }

    private static double slope(double[] y) {
        double mean = Arrays.stream(DELAYS).average().orElseThrow();
        double products = 0;
        double squares = 0;
        for (int j = 0; j < DELAYS.length; j++) {
            products += (DELAYS[j] - mean) * y[j];
            squares += (DELAYS[j] - mean) * (DELAYS[j] - mean);
        }
        return products / squares;
    }

    private static double intercept(double[] y, double slope) {
        return Arrays.stream(y).average().orElseThrow()
                - slope * Arrays.stream(DELAYS).average().orElseThrow();
    }
}
