package dev.hotpath.results.scaling;

import java.util.List;

/**
 * How well the points agree with each possible excess: the likelihood of the best fit among all cones that have just that
 * excess. The values that fit nearly as well as the best one make up an interval, which, unlike quantiles of a bootstrap, holds
 * its promise where a coefficient is zero (Self and Liang, 1987; on the bootstrap's failure there, Andrews, 2000).
 *
 * <p>The excess is the last point over a weighted sum of the points, so fixing it is one linear equation between the
 * coefficients. In a cone of up to three columns what is left is a cone between two rays, which is fitted in closed form.
 * Not for use by several threads.
 */
final class ExcessProfile {

    /** An excess beyond this is written as this. */
    static final double MOST = 1e9;

    /** Nearer than this to satisfying the equation, a column does so. */
    private static final double ZERO = 1e-9;

    private static final double PRECISION = 1e-4;

    private final List<Cone> cones;
    private final double[] products;
    private final double[] last;
    private final double[] line;
    private final double[][] gram;
    private final double[] side = new double[3];
    private final double[][] rays = new double[3][3];
    private final double variance;
    private final double best;
    private final double healthy;
    private final double peak;

    /**
     * @param y the points
     * @param weights the forks of each point over the square of its level
     * @param evidence that has estimated the same points with the same weights
     * @param variance of one fork, as a share of its latency
     */
    ExcessProfile(Family family, double[] y, double[] weights, Evidence evidence, double variance) {
        this.variance = variance;
        peak = Math.max(1, evidence.peak());
        best = evidence.reduction();
        healthy = evidence.healthyReduction();
        cones = family.all();
        double[][] columns = family.columns();
        int count = columns.length;
        products = new double[count];
        last = new double[count];
        line = new double[count];
        gram = new double[cones.size()][6];
        for (int k = 0; k < count; k++) {
            for (int j = 0; j < y.length; j++) {
                products[k] += columns[k][j] * weights[j] * y[j];
                line[k] += family.line()[j] * columns[k][j];
            }
            last[k] = columns[k][y.length - 1];
        }
        for (int i = 0; i < gram.length; i++) {
            int[] c = cones.get(i).columns();
            for (int a = 0, next = 0; a < 3; a++) {
                for (int b = a; b < 3; b++, next++) {
                    for (int j = 0; b < c.length && j < y.length; j++) {
                        gram[i][next] += columns[c[a]][j] * weights[j] * columns[c[b]][j];
                    }
                }
            }
        }
    }

    /** The least excess whose likelihood is within that many units of the best; at least 1, which is none. */
    double low(double units) {
        return (best - healthy) / variance > units ? boundary(1, units) : 1;
    }

    /** The greatest such excess. */
    double high(double units) {
        double beyond = peak;
        double step = 1.1;
        while (!outside(beyond, units)) {
            beyond *= step;
            step *= step;
            if (beyond > MOST) {
                return MOST;
            }
        }
        return boundary(beyond, units);
    }

    /** Between the peak and an excess outside. */
    private double boundary(double outside, double units) {
        double out = Math.log(outside);
        double in = Math.log(peak);
        while (Math.abs(out - in) > PRECISION) {
            double middle = (out + in) / 2;
            if (outside(Math.exp(middle), units)) {
                out = middle;
            } else {
                in = middle;
            }
        }
        return Math.exp(in);
    }

    private boolean outside(double excess, double units) {
        return (best - reduction(excess)) / variance > units;
    }

    private double reduction(double excess) {
        double most = 0;
        for (int i = 0; i < gram.length; i++) {
            most = Math.max(most, reduction(i, excess));
        }
        return most;
    }

    private double reduction(int cone, double excess) {
        int[] c = cones.get(cone).columns();
        int count = rays(c, excess);
        double most = 0;
        for (int i = 0; i < count; i++) {
            double b = product(rays[i], c);
            double g = product(cone, rays[i], rays[i]);
            if (b > 0) {
                most = Math.max(most, b * b / g);
            }
            for (int k = i + 1; k < count; k++) {
                most = Math.max(
                        most,
                        between(
                                b,
                                g,
                                product(rays[k], c),
                                product(cone, rays[k], rays[k]),
                                product(cone, rays[i], rays[k])));
            }
        }
        return most;
    }

    private static double between(double b1, double g1, double b2, double g2, double g12) {
        double determinant = g1 * g2 - g12 * g12;
        double c1 = b1 * g2 - b2 * g12;
        double c2 = b2 * g1 - b1 * g12;
        return c1 > 0 && c2 > 0 && determinant > 1e-11 * g1 * g2 ? (c1 * b1 + c2 * b2) / determinant : 0;
    }

    /** The edges of what a cone becomes when its excess is fixed: columns that have it, and pairs on either side of it. */
    private int rays(int[] c, double excess) {
        for (int k = 0; k < c.length; k++) {
            double difference = last[c[k]] - excess * line[c[k]];
            double size = Math.abs(last[c[k]]) + excess * Math.abs(line[c[k]]);
            side[k] = Math.abs(difference) <= ZERO * size ? 0 : difference;
        }
        int count = 0;
        for (int k = 0; k < c.length; k++) {
            if (side[k] == 0) {
                ray(count++, k, 1, k, 1);
            }
            for (int i = 0; i < k; i++) {
                if (side[k] * side[i] < 0) {
                    ray(count++, k, Math.abs(side[i]), i, Math.abs(side[k]));
                }
            }
        }
        return count;
    }

    private void ray(int number, int first, double a, int second, double b) {
        double[] ray = rays[number];
        ray[0] = 0;
        ray[1] = 0;
        ray[2] = 0;
        ray[first] = a;
        ray[second] = b;
    }

    private double product(double[] ray, int[] c) {
        double sum = 0;
        for (int k = 0; k < c.length; k++) {
            sum += ray[k] * products[c[k]];
        }
        return sum;
    }

    private double product(int cone, double[] a, double[] b) {
        double[] g = gram[cone];
        return a[0] * (g[0] * b[0] + g[1] * b[1] + g[2] * b[2])
                + a[1] * (g[1] * b[0] + g[3] * b[1] + g[4] * b[2])
                + a[2] * (g[2] * b[0] + g[4] * b[1] + g[5] * b[2]);
    }
}
