package dev.hotpath.results.calibration;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/**
 * What somebody who knows a noise exactly can make of so many forks: the location that no other equivariant one beats, the mean
 * of the likelihood (Pitman, 1939). The density is taken from a large sample, so that any noise can be known.
 */
final class KnownNoise {

    private static final int SAMPLE = 200_000;
    private static final int BINS = 600;
    private static final int TRIALS = 20_000;
    private static final double LEAST = 1e-7;

    private final double low;
    private final double width;
    private final double[] logDensity;

    /** Of whole curves: under some noises a curve is loud at all of its points or at none. */
    private final double[][] errors;

    private double bias;

    private KnownNoise(double[] sorted, Design design, SplittableRandom random, Noise noise) {
        low = sorted[0];
        width = Math.max(1e-12, (sorted[sorted.length - 1] - low) / BINS);
        logDensity = new double[BINS];
        for (double error : sorted) {
            logDensity[bin(error)]++;
        }
        for (int i = 0; i < BINS; i++) {
            logDensity[i] = Math.log(Math.max(LEAST, logDensity[i] / sorted.length));
        }
        errors = new double[TRIALS][];
        for (int i = 0; i < TRIALS; i++) {
            errors[i] = Arrays.stream(noise.draw(random, design.points(), design.forks()))
                    .mapToDouble(this::locate)
                    .toArray();
        }
        bias = all().average().orElse(0);
        for (double[] curve : errors) {
            for (int j = 0; j < curve.length; j++) {
                curve[j] -= bias;
            }
        }
    }

    private DoubleStream all() {
        return Arrays.stream(errors).flatMapToDouble(Arrays::stream);
    }

    static KnownNoise of(Noise noise, Design design, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sample = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; ) {
            for (double error : noise.draw(random, 1, design.forks())[0]) {
                if (i < SAMPLE) {
                    sample[i++] = error;
                }
            }
        }
        Arrays.sort(sample);
        return new KnownNoise(sample, design, random, noise);
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

    /** The errors of a curve's locations, as they would be drawn; not to be changed. */
    double[] errors(SplittableRandom random) {
        return errors[random.nextInt(errors.length)];
    }

    double variance() {
        return all().map(error -> error * error).average().orElse(Double.NaN);
    }

    private double density(double error) {
        double place = (error - low) / width;
        return place < 0 || place > BINS ? Math.log(LEAST) : logDensity[bin(error)];
    }

    private int bin(double error) {
        return Math.max(0, Math.min(BINS - 1, (int) ((error - low) / width)));
    }
}
