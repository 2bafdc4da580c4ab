package dev.hotpath.results.scaling;

import java.util.Arrays;
import java.util.List;

/**
 * How strongly the points speak for the alternatives of a family: the likelihood ratio averaged over them. Averaging
 * instead of picking the best one needs no luck in the choice and gains power with few forks (Andrews and Ploberger, 1994).
 * Not for use by several threads.
 */
final class Evidence {

    private final Family family;
    private final List<Cone> cones;
    private final int healthy;
    private final Cones fits;
    private final double[] drops;
    private final double[] fitted;
    private double logExcess;
    private Interval knee;
    private double peak;
    private double exponent;
    private double healthyReduction;
    private double reduction;

    /** Weighs each point by its forks over the square of its level: noise is a share of the latency. */
    Evidence(Family family, double[] level, int[] forks) {
        this.family = family;
        cones = family.all();
        healthy = family.healthy().size();
        fits = new Cones(family.columns(), cones, weights(level, forks));
        drops = new double[family.alternatives().size()];
        fitted = new double[level.length];
    }

    static double[] weights(double[] level, int[] forks) {
        double[] weights = new double[level.length];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = forks[j] / (level[j] * level[j]);
        }
        return weights;
    }

    /** The logarithm of the average likelihood ratio; 0 where no alternative fits better than the null. */
    double ratio(double[] y, double variance) {
        double base = base(y);
        double most = 0;
        for (int i = 0; i < drops.length; i++) {
            drops[i] = Math.max(0, fits.fit(healthy + i) - base) / (2 * variance);
            most = Math.max(most, drops[i]);
        }
        return most + Math.log(likelihoods(most) / drops.length);
    }

    /** The logarithm of one alternative's own likelihood ratio, for the y seen last. */
    double ratio(int alternative, double variance) {
        double base = 0;
        for (int i = 0; i < healthy; i++) {
            base = Math.max(base, fits.fit(i));
        }
        return Math.max(0, fits.fit(healthy + alternative) - base) / (2 * variance);
    }

    /** The excess and the knee, from the alternatives' fits averaged by their likelihood. */
    void estimate(double[] y, double variance, double units) {
        double base = base(y);
        double most = 0;
        int best = -1;
        for (int i = 0; i < drops.length; i++) {
            drops[i] = Math.max(0, fits.fit(healthy + i) - base) / (2 * variance);
            if (drops[i] > most) {
                most = drops[i];
                best = i;
            }
        }
        healthyReduction = base;
        reduction = base + 2 * variance * most;
        peak = best < 0 ? 1 : peak(best);
        exponent = best < 0 ? Double.NaN : cones.get(healthy + best).exponent();
        knee = knee(most, units);
        average(likelihoods(most));
        logExcess = Math.log(bounded(family.excess(fitted)));
    }

    private void average(double all) {
        Arrays.fill(fitted, 0);
        for (int i = 0; i < drops.length; i++) {
            if (drops[i] > 0) {
                fits.fit(healthy + i);
                add(cones.get(healthy + i), drops[i] / all);
            }
        }
    }

    private double peak(int alternative) {
        Arrays.fill(fitted, 0);
        fits.fit(healthy + alternative);
        add(cones.get(healthy + alternative), 1);
        return bounded(family.excess(fitted));
    }

    private void add(Cone cone, double share) {
        for (int k = 0; k < cone.columns().length; k++) {
            double coefficient = share * fits.coefficient(k);
            double[] column = family.columns()[cone.columns()[k]];
            for (int j = 0; j < fitted.length; j++) {
                fitted[j] += coefficient * column[j];
            }
        }
    }

    private static double bounded(double excess) {
        return excess > 0 && excess < ExcessProfile.MOST ? excess : ExcessProfile.MOST;
    }

    /** The average by likelihood of the knees, and all those whose likelihood is within that many units of the best. */
    private Interval knee(double most, double units) {
        double sum = 0;
        double logs = 0;
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < drops.length; i++) {
            double at = cones.get(healthy + i).knee();
            if (at > 0) {
                double likelihood = Math.exp(drops[i] - most);
                sum += likelihood;
                logs += likelihood * Math.log(at);
                if (2 * (most - drops[i]) <= units) {
                    low = Math.min(low, at);
                    high = Math.max(high, at);
                }
            }
        }
        double value = Math.exp(logs / sum);
        return sum > 0 ? new Interval(value, Math.min(low, value), Math.max(high, value)) : null;
    }

    /** The latency at each point by the last estimate. */
    double[] fitted() {
        return fitted.clone();
    }

    /** Of the last estimate; 0 is none. */
    double logExcess() {
        return logExcess;
    }

    /** Of the last estimate; null where no alternative bends. */
    Interval knee() {
        return knee;
    }

    /** The excess of the alternative that fits best by the last estimate; 1 where none fits better than the null. */
    double peak() {
        return peak;
    }

    /** Its power; NaN where it has none. */
    double exponent() {
        return exponent;
    }

    /** By how much the best of all lowers the weighted sum of squares. */
    double reduction() {
        return reduction;
    }

    /** By how much the best healthy one does. */
    double healthyReduction() {
        return healthyReduction;
    }

    private double base(double[] y) {
        fits.see(y);
        double base = 0;
        for (int i = 0; i < healthy; i++) {
            base = Math.max(base, fits.fit(i));
        }
        return base;
    }

    /** Turns the drops into likelihoods relative to the greatest, and returns their sum. */
    private double likelihoods(double most) {
        double sum = 0;
        for (int i = 0; i < drops.length; i++) {
            // Below e^-30 of the greatest nothing is lost.
            drops[i] = drops[i] > most - 30 ? Math.exp(drops[i] - most) : 0;
            sum += drops[i];
        }
        return sum;
    }
}
