package dev.hotpath.results.history;

import java.util.Random;

/** Made-up histories. */
final class Noise {

    private Noise() {}

    /** Readings of 100 that scatter by a share of that, lognormally. */
    static double[] steady(int readings, double scatter, long seed) {
        Random random = new Random(seed);
        return random.doubles(readings)
                .map(u -> 100 * Math.exp(scatter * random.nextGaussian()))
                .toArray();
    }

    /** The same, and so many times as much from a reading on. */
    static double[] stepping(int readings, int at, double ratio, double scatter, long seed) {
        double[] costs = steady(readings, scatter, seed);
        for (int i = at; i < readings; i++) {
            costs[i] *= ratio;
        }
        return costs;
    }
}
