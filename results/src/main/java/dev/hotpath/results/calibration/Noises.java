package dev.hotpath.results.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** The kinds of noise seen between forks, from a quiet machine to a bad one. */
final class Noises {

    private static final double[] LEVELS = {0.02, 0.05, 0.10, 0.20};

    private Noises() {}

    /** @param recorded logarithms of real forks' errors; empty where there are none */
    static List<Noise> all(double[][] recorded) {
        List<Noise> noises = new ArrayList<>();
        for (double level : LEVELS) {
            noises.add(uniform(level));
        }
        for (double level : LEVELS) {
            noises.add(outliers(level));
        }
        noises.add(modes(0.08));
        noises.add(modes(0.30));
        noises.add(drift());
        noises.addAll(recorded(recorded));
        return noises;
    }

    /**
     * Each curve has the noise of one that was recorded; nothing where nothing was.
     *
     * @param errors a row a recorded curve
     */
    static List<Noise> recorded(double[][] errors) {
        return errors.length == 0
                ? List.of()
                : List.of(new Noise(
                        "recorded forks",
                        (random, points, forks) -> {
                            double[] one = errors[random.nextInt(errors.length)];
                            double[][] drawn = new double[points][forks];
                            for (double[] point : drawn) {
                                Arrays.setAll(point, i -> one[random.nextInt(one.length)]);
                            }
                            return drawn;
                        },
                        false));
    }

    /** Anything within so many per cent is equally likely. */
    static Noise uniform(double level) {
        return Noise.independent(
                "uniform ±" + percent(level), random -> Math.log1p(level * (2 * random.nextDouble() - 1)));
    }

    /** Lognormal, and one fork in twenty is disturbed and takes 1.5 to 3.5 times as long. */
    static Noise outliers(double level) {
        return Noise.independent(
                "lognormal %s, outliers".formatted(percent(level)),
                random -> level * gaussian(random)
                        + (random.nextInt(20) == 0 ? Math.log(1.5 + 2 * random.nextDouble()) : 0));
    }

    /** That share of the forks compiles to code that is 30 % slower. */
    static Noise modes(double share) {
        return Noise.independent(
                "two modes, %s slow".formatted(percent(share)),
                random -> 0.05 * gaussian(random) + (random.nextDouble() < share ? Math.log(1.3) : 0));
    }

    /** The machine gets 20 % slower over the run; within a round, points run in a random order. */
    static Noise drift() {
        return new Noise(
                "drift 20 %",
                (random, points, forks) -> {
                    double[][] errors = new double[points][forks];
                    for (int round = 0; round < forks; round++) {
                        int[] order = shuffled(random, points);
                        for (int j = 0; j < points; j++) {
                            double done = (round + (order[j] + 0.5) / points) / forks;
                            errors[j][round] = 0.05 * gaussian(random) + Math.log(1.2) * done;
                        }
                    }
                    return errors;
                });
    }

    private static int[] shuffled(SplittableRandom random, int count) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }

    private static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** Box and Muller (1958). */
    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
