package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How far an arm brings the sick page back: 0 as sick, 1 as healthy. Each indicator (log mean, log p99, failed share, share
 * of pauses, log of the heap's free share) gives such a share, and they are averaged with the square of how many standard deviations they part healthy from
 * sick: Fisher's linear discriminant with a diagonal covariance. A page that fails fast is told by its failures, one that waits by its mean.
 */
public final class Restoration {

    private static final int DRAWS = 999;

    private final double[] healthy;
    private final double[] sick;
    private final double[] sigma;
    private final int healthyRuns;
    private final int sickRuns;

    private Restoration(List<Observation> healthy, List<Observation> sick, Noise noise) {
        this.healthy = level(healthy);
        this.sick = level(sick);
        this.sigma = noise.sigma();
        this.healthyRuns = healthy.size();
        this.sickRuns = sick.size();
    }

    /**
     * Between runs of the healthy system and runs of the sick one.
     *
     * @throws IllegalArgumentException when there are none of either
     */
    public static Restoration between(List<Observation> healthy, List<Observation> sick) {
        if (healthy.isEmpty() || sick.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no way back without a run of the healthy and of the sick system");
        }
        return new Restoration(healthy, sick, Noise.of(List.of(healthy, sick)));
    }

    /** The share that runs of an arm restore; it can lie outside 0 to 1. */
    public double share(List<Observation> arm) {
        return share(level(arm), healthy, sick);
    }

    /** The share with its 95 % interval: each level drawn anew with the noise of its runs. */
    public Interval interval(List<Observation> arm, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] level = level(arm);
        double[] drawn = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            drawn[i] = share(
                    moved(level, arm.size(), random),
                    moved(healthy, healthyRuns, random),
                    moved(sick, sickRuns, random));
        }
        Arrays.sort(drawn);
        double value = share(level, healthy, sick);
        return new Interval(
                value, Math.min(value, drawn[(int) (0.025 * DRAWS)]), Math.max(value, drawn[(int) (0.975 * DRAWS)]));
    }

    /** The standard deviation of the share of one run, far from other causes of error. */
    double error() {
        double sum = 0;
        for (int k = 0; k < sigma.length; k++) {
            double apart = (sick[k] - healthy[k]) / sigma[k];
            sum += apart * apart;
        }
        return 1 / Math.sqrt(sum);
    }

    private double share(double[] arm, double[] from, double[] to) {
        double restored = 0;
        double all = 0;
        for (int k = 0; k < arm.length; k++) {
            double weight = (to[k] - from[k]) / (sigma[k] * sigma[k]);
            restored += weight * (to[k] - arm[k]);
            all += weight * (to[k] - from[k]);
        }
        return all > 0 ? restored / all : 0;
    }

    private double[] moved(double[] level, int runs, SplittableRandom random) {
        double[] moved = level.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += sigma[k] / Math.sqrt(runs) * random.nextGaussian();
        }
        return moved;
    }

    private static double[] level(List<Observation> runs) {
        double[] level = new double[Indicator.values().length];
        for (Indicator indicator : Indicator.values()) {
            level[indicator.ordinal()] = Levels.median(runs, indicator);
        }
        return level;
    }
}
