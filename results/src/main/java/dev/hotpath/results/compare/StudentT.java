package dev.hotpath.results.compare;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/**
 * Student's t distribution, with fractions of degrees of freedom as Welch has them. Its quantiles are found by Newton's
 * method, since a comparison of ten thousand benchmarks asks for a hundred thousand of them.
 */
final class StudentT {

    private static final int MOST_STEPS = 60;

    private StudentT() {}

    /** The chance of a t at least this far from 0, on either side. */
    static double twoSided(double t, double freedom) {
        return Beta.regularizedBeta(freedom / (freedom + t * t), freedom / 2, 0.5);
    }

    /**
     * The t that is exceeded with a chance.
     *
     * @param tail above 0, at most a half
     */
    static double exceededBy(double tail, double freedom) {
        double scale = Math.exp(Gamma.logGamma((freedom + 1) / 2) - Gamma.logGamma(freedom / 2))
                / Math.sqrt(freedom * Math.PI);
        // In the logarithm of the tail, which is nearly straight for any number of degrees of freedom.
        double t = Math.sqrt(2) * Erf.erfInv(1 - 2 * tail);
        for (int step = 0; step < MOST_STEPS; step++) {
            double density = scale * Math.pow(1 + t * t / freedom, -(freedom + 1) / 2);
            double reached = twoSided(t, freedom) / 2;
            double nearer = Math.log(reached / tail) * reached / density;
            t += nearer;
            if (Math.abs(nearer) <= 1e-9 * (1 + t)) {
                break;
            }
        }
        return t;
    }
}
