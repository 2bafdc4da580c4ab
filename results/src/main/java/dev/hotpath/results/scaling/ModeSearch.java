package dev.hotpath.results.scaling;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.BinomialDistribution;

/**
 * Whether the forks of a curve run in two modes, and which. They do where that makes them far likelier than one mode and a few
 * disturbed forks, where the modes are clearly apart, and where the rarer is as common at one point as at another: forks that are
 * slow at the end of the axis alone are what is looked for, and no mode.
 */
final class ModeSearch {

    /** A logarithm of the likelihood ratio that one mode hardly ever reaches, by simulation: 1 in 100 to 1 in 20. */
    private static final double LIKELIER = 8;

    /** Fewer are disturbed forks, which the location bears anyhow. */
    private static final double RARE = 0.12;

    /** A point of the rarer mode alone would be taken for a slow one: more often than this, and modes help nobody. */
    private static final double MISTAKEN = 0.02;

    private static final double UNEVEN = 0.01;

    /** Quantiles of the distances between forks of the same point, with which the search begins. */
    private static final double[] STARTS = {0.45, 0.65, 0.85};

    private static final int ROUNDS = 12;

    private final double[][] logs;
    private final double[][] errors;
    private double likelihood;

    private ModeSearch(double[][] logs) {
        this.logs = logs;
        errors = Arrays.stream(logs).map(row -> new double[row.length]).toArray(double[][]::new);
    }

    /**
     * @param logs the logarithms of each point's forks, ascending
     * @return null where all run in one way, or it can't be told
     */
    static Modes of(double[][] logs) {
        ModeSearch search = new ModeSearch(logs);
        double[] distances = search.distances();
        if (distances.length == 0) {
            return null;
        }
        Modes best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (double start : STARTS) {
            double apart = distances[(int) (start * (distances.length - 1))];
            Modes modes = search.settle(new Modes(apart, 0.4, Math.max(Locations.FLOOR, apart / 5)));
            if (modes != null && search.likelihood > most) {
                most = search.likelihood;
                best = modes.ordered();
            }
        }
        if (best == null || !best.distinct() || best.share() < RARE) {
            return null;
        }
        double typical = distances[distances.length / 2] / 2;
        search.settle(new Modes(1, 0, Math.max(Locations.FLOOR, typical)));
        return most - search.likelihood > LIKELIER && search.even(best) ? best : null;
    }

    private double[] distances() {
        double[] distances = new double
                [Arrays.stream(logs)
                        .mapToInt(row -> row.length * (row.length - 1) / 2)
                        .sum()];
        int count = 0;
        for (double[] row : logs) {
            for (int i = 0; i < row.length; i++) {
                for (int k = 0; k < i; k++) {
                    distances[count++] = row[i] - row[k];
                }
            }
        }
        Arrays.sort(distances);
        return distances;
    }

    /** Locations and modes in turn; null where one mode is left without forks. */
    private Modes settle(Modes start) {
        Modes modes = start;
        for (int round = 0; round < ROUNDS; round++) {
            likelihood = 0;
            for (int j = 0; j < logs.length; j++) {
                double at = modes.locate(logs[j], logs[j].length);
                likelihood += modes.likelihood(logs[j], logs[j].length, at);
                for (int i = 0; i < errors[j].length; i++) {
                    errors[j][i] = logs[j][i] - at;
                }
            }
            Modes next = estimate(modes);
            if (next == null) {
                likelihood = Double.NEGATIVE_INFINITY;
                return null;
            }
            boolean settled = Math.abs(next.apart() - modes.apart()) < 1e-6
                    && Math.abs(next.spread() - modes.spread()) < 1e-6 * modes.spread();
            modes = next;
            if (settled) {
                break;
            }
        }
        return modes;
    }

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
        if (!single && (rarer == 0 || rarer == belonging)) {
            return null;
        }
        double spread =
                Math.max(Locations.FLOOR, Math.sqrt(squares / Math.max(1, belonging - logs.length - (single ? 0 : 1))));
        return single ? new Modes(1, 0, spread) : new Modes(sum / rarer, rarer / (double) belonging, spread);
    }

    /**
     * The rarer mode is as common at each point as in all, and nowhere likely to be alone: neither at one point nor at several may
     * there be more or fewer than chance would have (by the binomial law, and by Pearson's χ²).
     */
    private boolean even(Modes modes) {
        double squares = 0;
        for (double[] row : logs) {
            double at = modes.locate(row, row.length);
            int rarer = 0;
            for (double log : row) {
                rarer += modes.rarer(log - at) ? 1 : 0;
            }
            double expected = row.length * modes.share();
            squares += (rarer - expected) * (rarer - expected) / (expected * (1 - modes.share()));
            BinomialDistribution chance = new BinomialDistribution(row.length, modes.share());
            if (modes.mistaken(row.length) > MISTAKEN
                    || 1 - chance.cumulativeProbability(rarer - 1) < UNEVEN / logs.length) {
                return false;
            }
        }
        return squares <= new ChiSquaredDistribution(logs.length - 1).inverseCumulativeProbability(1 - UNEVEN);
    }
}
