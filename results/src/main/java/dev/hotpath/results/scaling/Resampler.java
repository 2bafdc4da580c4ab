package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * Draws what the locations of a curve would have been with other forks: for each point as many errors as it has forks, sorted
 * into the same modes and reduced by the same M-estimate. Deterministic by its seed (SplitMix64: Steele, Lea and Flood, 2014).
 */
final class Resampler {

    private final double[] pool;
    private final int[] forks;
    private final double bound;
    private final double scale;
    private final Modes modes;
    private final double mistakes;
    private final int total;
    private final double[] drawn;
    private long state;

    Resampler(Locations locations, int[] forks, long seed) {
        this(locations, locations.residuals(), forks, seed);
    }

    /** @param pool the errors that are drawn from */
    Resampler(Locations locations, double[] pool, int[] forks, long seed) {
        this.pool = pool;
        this.forks = forks;
        this.bound = Locations.K * locations.scale();
        this.scale = locations.scale();
        this.modes = locations.modes();
        this.mistakes = locations.mistakes();
        this.state = seed;
        int most = 0;
        int sum = 0;
        for (int count : forks) {
            most = Math.max(most, count);
            sum += count;
        }
        this.total = sum;
        this.drawn = new double[most];
    }

    /** Fills in the error of each location, and returns the variance of one fork that this sample would have shown. */
    double draw(double[] errors) {
        double squares = 0;
        int inside = 0;
        for (int j = 0; j < forks.length; j++) {
            int count = forks[j];
            for (int i = 0; i < count; i++) {
                drawn[i] = pool[below(pool.length)];
            }
            // Where Locations begins as well: from far off, steps of one bound each would end on the way.
            Arrays.sort(drawn, 0, count);
            double at = (drawn[(count - 1) / 2] + drawn[count / 2]) / 2;
            if (modes != null) {
                at = modes.locate(drawn, count);
                modes.unmix(drawn, count, at);
            }
            double sum;
            int linear;
            double square;
            int step = 0;
            do {
                sum = 0;
                square = 0;
                linear = 0;
                for (int i = 0; i < count; i++) {
                    double distance = drawn[i] - at;
                    double clipped = Math.max(-bound, Math.min(bound, distance));
                    sum += clipped;
                    square += clipped * clipped;
                    linear += clipped == distance ? 1 : 0;
                }
                at += sum / Math.max(1, linear);
                step++;
            } while (step < 8 && Math.abs(sum) > 1e-4 * bound);
            errors[j] = at;
            squares += square;
            inside += linear;
        }
        int freedom = total - forks.length - (modes == null ? 0 : 1);
        return mistakes * Locations.variance(squares, inside, total, freedom, scale);
    }

    private int below(int limit) {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (int) (((z >>> 32) * limit) >>> 32);
    }
}
