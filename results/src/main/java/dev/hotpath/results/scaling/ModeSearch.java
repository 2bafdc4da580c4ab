package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * Whether the forks of a curve run in two modes, and which. They do where that makes them far likelier than one mode and a few
 * disturbed forks, where the modes are clearly apart, and where the rarer is {@linkplain Evenness as common at one point as at
 * another}.
 */
final class ModeSearch {

    /** A logarithm of the likelihood ratio that one mode reaches in one curve of a hundred to one of ten, by simulation. */
    private static final double LIKELIER = 8;

    /** Fewer are disturbed forks, which the location bears anyhow. */
    private static final double RARE = 0.12;

    /** In more than one curve of ten some point would be of the rarer mode alone and be taken for a slow one: modes help nobody. */
    private static final double MISTAKEN = 0.1;

    /** Points of far fewer forks than others know their place too badly for one figure of how well modes are told apart. */
    private static final double UNEQUAL = 1.5;

    /** Quantiles of the distances between forks of the same point, with which the search begins. */
    private static final double[] STARTS = {0.45, 0.65, 0.85};

    /** More forks of a point tell nothing new of where to begin. */
    private static final int ENOUGH = 64;

    private static final int ROUNDS = 12;

    private final double[][] logs;
    private final double[][] errors;

    private ModeSearch(double[][] logs) {
        this.logs = logs;
        errors = Arrays.stream(logs).map(row -> new double[row.length]).toArray(double[][]::new);
    }

    /** Modes, and the logarithm of their likelihood. */
    private record Scored(Modes modes, double likelihood) {

        static final Scored NONE = new Scored(null, Double.NEGATIVE_INFINITY);

        Scored better(Scored other) {
            return other.likelihood > likelihood ? other : this;
        }
    }

    /**
     * @param logs the logarithms of each point's forks, ascending; two points or more
     * @return null where all run in one way, or it can't be told
     */
    static Modes of(double[][] logs) {
        return equal(logs) ? new ModeSearch(logs).search() : null;
    }

    private static boolean equal(double[][] logs) {
        int most = Arrays.stream(logs).mapToInt(row -> row.length).max().orElse(0);
        int least = Arrays.stream(logs).mapToInt(row -> row.length).min().orElse(0);
        return least > 1 && most <= UNEQUAL * least;
    }

    private Modes search() {
        double[] distances = distances();
        if (distances.length == 0) {
            return null;
        }
        Scored two = Scored.NONE;
        for (double start : STARTS) {
            double apart = distances[(int) (start * distances.length)];
            two = two.better(settle(new Modes(apart, 0.4, Math.max(Locations.FLOOR, apart / 5))));
        }
        if (two.modes() == null) {
            return null;
        }
        Modes modes = two.modes().ordered();
        if (!modes.distinct() || modes.share() < RARE || alone(modes) > MISTAKEN) {
            return null;
        }
        Scored one = Scored.NONE;
        for (double start : STARTS) {
            double spread = distances[(int) (start * distances.length)];
            one = one.better(settle(Modes.one(Math.max(Locations.FLOOR, spread))));
        }
        return two.likelihood() - one.likelihood() > LIKELIER && Evenness.of(modes, logs) ? modes : null;
    }

    /** How likely it is that at some point all forks are of the rarer mode. */
    private double alone(Modes modes) {
        double nowhere = 1;
        for (double[] row : logs) {
            nowhere *= 1 - modes.mistaken(row.length);
        }
        return 1 - nowhere;
    }

    /** Between forks of the same point that differ, ascending. */
    private double[] distances() {
        return Arrays.stream(logs)
                .flatMapToDouble(row -> {
                    double[] some = new double[Math.min(ENOUGH, row.length)];
                    Arrays.setAll(some, i -> row[i * row.length / some.length]);
                    double[] distances = new double[some.length * (some.length - 1) / 2];
                    for (int i = 0, count = 0; i < some.length; i++) {
                        for (int k = 0; k < i; k++) {
                            distances[count++] = some[i] - some[k];
                        }
                    }
                    return Arrays.stream(distances);
                })
                .filter(distance -> distance > 0)
                .sorted()
                .toArray();
    }

    /** Locations and modes in turn; of all that were tried, the likeliest, and none where one of them is left without forks. */
    private Scored settle(Modes start) {
        Scored best = Scored.NONE;
        Modes modes = start;
        for (int round = 0; round < ROUNDS; round++) {
            Scored scored = new Scored(modes, locate(modes));
            // By classification the likelihood seldom falls, and when it does it is at its end.
            if (scored.likelihood() <= best.likelihood() + 1e-9) {
                break;
            }
            best = scored;
            modes = estimate(modes);
            if (modes == null) {
                return Scored.NONE;
            }
        }
        return best;
    }

    private double locate(Modes modes) {
        double likelihood = 0;
        for (int j = 0; j < logs.length; j++) {
            double at = modes.locate(logs[j], logs[j].length);
            likelihood += modes.likelihood(logs[j], logs[j].length, at);
            for (int i = 0; i < errors[j].length; i++) {
                errors[j][i] = logs[j][i] - at;
            }
        }
        return likelihood;
    }

    /** From the errors as they were last located; null where one mode is left without forks. */
    private Modes estimate(Modes modes) {
        double sum = 0;
        int rarer = 0;
        int belonging = 0;
        double squares = 0;
        for (double[] row : errors) {
            for (double error : row) {
                double beyond = modes.beyond(error);
                if (Double.isNaN(beyond)) {
                    continue;
                }
                belonging++;
                squares += beyond * beyond;
                if (modes.rarer(error)) {
                    rarer++;
                    sum += error;
                }
            }
        }
        boolean single = modes.share() == 0;
        double freedom = Math.max(1, belonging - logs.length - (single ? 0 : 1));
        double spread = Math.max(Locations.FLOOR, Math.sqrt(squares / freedom));
        if (single) {
            return Modes.one(spread);
        }
        return rarer == 0 || rarer == belonging ? null : new Modes(sum / rarer, rarer / (double) belonging, spread);
    }
}
