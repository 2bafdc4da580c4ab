package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How strongly the points speak for the alternatives of a family: the likelihood ratio averaged over them. Averaging
 * instead of picking the best one needs no luck in the choice and gains power with few forks (Andrews and Ploberger, 1994).
 * Not for use by several threads.
 */
final class Evidence {

    /** An excess beyond this is written as this. */
    private static final double MOST = 1e9;

    private final Family family;
    private final List<Cone> cones;
    private final int healthy;
    private final Cones fits;
    private final double[] drops;
    private final double[] average;
    private final double[] fitted;
    private double logExcess;
    private double logKnee;

    /** Weighs each point by its forks over the square of its level: noise is a share of the latency. */
    Evidence(Family family, double[] level, int[] forks) {
        this.family = family;
        cones = new ArrayList<>(family.healthy());
        healthy = cones.size();
        cones.addAll(family.alternatives());
        fits = new Cones(family.columns(), cones, weights(level, forks));
        drops = new double[family.alternatives().size()];
        average = new double[family.columns().length];
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
    void estimate(double[] y, double variance) {
        double base = base(y);
        double most = 0;
        for (int i = 0; i < drops.length; i++) {
            drops[i] = Math.max(0, fits.fit(healthy + i) - base) / (2 * variance);
            most = Math.max(most, drops[i]);
        }
        double all = likelihoods(most);
        double bent = 0;
        logKnee = 0;
        Arrays.fill(average, 0);
        for (int i = 0; i < drops.length; i++) {
            if (drops[i] > 0) {
                Cone cone = cones.get(healthy + i);
                fits.fit(healthy + i);
                for (int k = 0; k < cone.columns().length; k++) {
                    average[cone.columns()[k]] += drops[i] * fits.coefficient(k) / all;
                }
                if (cone.knee() > 0) {
                    bent += drops[i];
                    logKnee += drops[i] * Math.log(cone.knee());
                }
            }
        }
        logKnee /= bent;
        logExcess = Math.log(excess());
    }

    private double excess() {
        Arrays.fill(fitted, 0);
        for (int k = 0; k < average.length; k++) {
            if (average[k] > 0) {
                for (int j = 0; j < fitted.length; j++) {
                    fitted[j] += average[k] * family.columns()[k][j];
                }
            }
        }
        double excess = family.excess().applyAsDouble(fitted);
        return excess > 0 && excess < MOST ? excess : MOST;
    }

    /** Of the last estimate; 0 is none. */
    double logExcess() {
        return logExcess;
    }

    /** Of the last estimate; NaN where no alternative bends. */
    double logKnee() {
        return logKnee;
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
