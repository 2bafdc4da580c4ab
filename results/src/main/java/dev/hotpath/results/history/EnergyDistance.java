package dev.hotpath.results.history;

import java.util.SplittableRandom;

/**
 * How different the two parts of a sequence are, wherever it is cut: the energy statistic of Matteson and James (A
 * nonparametric approach for multiple change point analysis of multivariate data, JASA 2014), with exponent 1. It asks for no
 * distribution, and outliers on both sides of the cut do not look like a change.
 */
final class EnergyDistance {

    // Sums in another order may differ in their last digits.
    private static final double SAME = 1 - 1e-9;

    private final double[][] distance;
    private final int least;

    /**
     * @param values the sequence
     * @param least how many values a part has at least
     */
    EnergyDistance(double[] values, int least) {
        this.least = least;
        this.distance = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            for (int j = 0; j < values.length; j++) {
                distance[i][j] = Math.abs(values[i] - values[j]);
            }
        }
    }

    /**
     * The best place to cut.
     *
     * @param at the first value of the second part
     * @param statistic m·n ÷ (m + n) times the energy distance of the parts
     */
    record Cut(int at, double statistic) {}

    /** The cut between the most different parts; null where the sequence is too short for two. */
    Cut best() {
        return best(inOrder());
    }

    /** The statistic of a given cut. */
    double at(int cut) {
        int n = distance.length;
        double within1 = 0;
        double within2 = 0;
        double between = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                if (j < cut) {
                    within1 += distance[i][j];
                } else if (i >= cut) {
                    within2 += distance[i][j];
                } else {
                    between += distance[i][j];
                }
            }
        }
        return statistic(within1, within2, between, cut, n - cut);
    }

    /**
     * Whether fewer than one order in so many has a best cut as good as that: an exact test of the hypothesis that any order
     * of the values was equally likely.
     *
     * @param permutations how many orders are tried; the first that is as good ends it
     */
    boolean isBeyondChance(double statistic, int permutations, SplittableRandom random) {
        int[] order = inOrder();
        for (int p = 0; p < permutations; p++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            Cut cut = best(order);
            if (cut == null || cut.statistic() >= statistic * SAME) {
                return false;
            }
        }
        return true;
    }

    private int[] inOrder() {
        int[] order = new int[distance.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        return order;
    }

    private Cut best(int[] order) {
        int n = order.length;
        if (n < 2 * least) {
            return null;
        }
        double within1 = 0;
        double within2 = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i + 1; j < n; j++) {
                within2 += distance[order[i]][order[j]];
            }
        }
        double between = 0;
        Cut best = null;
        for (int cut = 1; cut <= n - least; cut++) {
            double[] moved = distance[order[cut - 1]];
            double toFirst = 0;
            double toSecond = 0;
            for (int i = 0; i < cut - 1; i++) {
                toFirst += moved[order[i]];
            }
            for (int j = cut; j < n; j++) {
                toSecond += moved[order[j]];
            }
            within1 += toFirst;
            within2 -= toSecond;
            between += toSecond - toFirst;
            if (cut >= least) {
                double statistic = statistic(within1, within2, between, cut, n - cut);
                if (best == null || statistic > best.statistic()) {
                    best = new Cut(cut, statistic);
                }
            }
        }
        return best;
    }

    private static double statistic(double within1, double within2, double between, int m, int n) {
        double apart = 2 * between / ((double) m * n);
        double spread1 = m < 2 ? 0 : within1 / (m * (m - 1) / 2.0);
        double spread2 = n < 2 ? 0 : within2 / (n * (n - 1) / 2.0);
        return (double) m * n / (m + n) * (apart - spread1 - spread2);
    }
}
