package dev.hotpath.results.calibration;

import java.util.SplittableRandom;

/**
 * How forks scatter around the truth.
 *
 * @param name as the calibration table calls it
 * @param source of errors
 * @param alike whether every curve under it is as noisy as any other
 */
public record Noise(String name, Source source, boolean alike) {

    /** By which all curves are as noisy. */
    Noise(String name, Source source) {
        this(name, source, true);
    }

    /** Where errors come from. */
    interface Source {

        /**
         * The logarithm of the error of each fork at each point: a row a point, a column a round.
         *
         * @param random the only source of chance
         */
        double[][] draw(SplittableRandom random, int points, int forks);
    }

    /** An error that each fork has for itself. */
    interface Error {
        double draw(SplittableRandom random);
    }

    static Noise independent(String name, Error error) {
        return new Noise(name, (random, points, forks) -> {
            double[][] errors = new double[points][forks];
            for (double[] point : errors) {
                for (int i = 0; i < forks; i++) {
                    point[i] = error.draw(random);
                }
            }
            return errors;
        });
    }

    double[][] draw(SplittableRandom random, int points, int forks) {
        return source.draw(random, points, forks);
    }
}
