package dev.hotpath.results.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What somebody who knows a noise exactly can make of so many forks: the location that no other equivariant one beats, the mean
 * of the likelihood (Pitman, 1939). The density is taken from a large sample, so that any noise can be known.
 */
final class KnownNoise {

    private static final int SAMPLE = 200_000;
    private static final int BINS = 600;
    private static final int TRIALS = 4_000;
    private static final double LEAST = 1e-7;

    private final double low;
    private final double width;
    private final double[] logDensity;
    private final double[] errors;
    private double bias;

    private KnownNoise(double[] sorted, int forks, SplittableRandom random, Noise noise) {
        low = sorted[0];
        width = Math.max(1e-12, (sorted[sorted.length - 1] - low) / BINS);
        logDensity = new double[BINS];
        for (double error : sorted) {
            logDensity[bin(error)]++;
        }
        for (int i = 0; i < BINS; i++) {
            logDensity[i] = Math.log(Math.max(LEAST, logDensity[i] / sorted.length));
        }
        errors = new double[TRIALS];
        for (int i = 0; i < TRIALS; i++) {
            errors[i] = locate(noise.draw(random, 1, forks)[0]);
        }
        bias = Arrays.stream(errors).average().orElse(0);
        for (int i = 0; i < TRIALS; i++) {
            errors[i] -= bias;
        }
    }

    static KnownNoise of(Noise noise, int forks, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sample = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; ) {
            for (double error : noise.draw(random, 1, forks)[0]) {
                if (i < SAMPLE) {
                    sample[i++] = error;
                }
            }
        }
        Arrays.sort(sample);
        return new KnownNoise(sample, forks, random, noise);
    }

    /** The best location of these logarithms, without bias. */
    double locate(double[] logs) {
        double least = Arrays.stream(logs).min().orElseThrow();
        double most = Arrays.stream(logs).max().orElseThrow();
        // Where every fork's error would be possible; a little of everything is, so some place always remains.
        double from = Math.min(most - (low + BINS * width), least - low);
        double to = Math.max(most - (low + BINS * width), least - low);
        int steps = 160;
        double[] logLikelihood = new double[steps];
        double greatest = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < steps; s++) {
            double at = from + (s + 0.5) / steps * (to - from);
            for (double log : logs) {
                logLikelihood[s] += density(log - at);
            }
            greatest = Math.max(greatest, logLikelihood[s]);
        }
        double sum = 0;
        double mean = 0;
        for (int s = 0; s < steps; s++) {
            double likelihood = Math.exp(logLikelihood[s] - greatest);
            sum += likelihood;
            mean += likelihood * (from + (s + 0.5) / steps * (to - from));
        }
        return mean / sum - bias;
    }

    /** The error of a location, as it would be drawn. */
    double error(SplittableRandom random) {
        return errors[random.nextInt(errors.length)];
    }

    double variance() {
        double sum = 0;
        for (double error : errors) {
            sum += error * error;
        }
        return sum / errors.length;
    }

    private double density(double error) {
        double place = (error - low) / width;
        return place < 0 || place > BINS ? Math.log(LEAST) : logDensity[bin(error)];
    }

    private int bin(double error) {
        return Math.max(0, Math.min(BINS - 1, (int) ((error - low) / width)));
    }
}
