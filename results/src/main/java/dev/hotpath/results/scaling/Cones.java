package dev.hotpath.results.scaling;

import java.util.List;

/**
 * Weighted least squares with non-negative coefficients, for many small cones over the same points. Everything that does not
 * depend on y is computed once; after that, looking at another y allocates nothing. The best non-negative solution is the
 * best among the unconstrained solutions of all subsets of the columns that happen to be non-negative (Lawson and Hanson,
 * 1974), and with three columns these can simply be tried.
 */
final class Cones {

    private static final double SINGULAR = 1e-11;

    private final double[][] weighted;
    private final double[] products;
    private final int[][] columns;
    private final double[][] gram;
    private final double[][] inverse;
    private final double[] coefficients = new double[3];
    private double reduction;

    Cones(double[][] values, List<Cone> cones, double[] weights) {
        weighted = new double[values.length][weights.length];
        products = new double[values.length];
        for (int k = 0; k < values.length; k++) {
            for (int j = 0; j < weights.length; j++) {
                weighted[k][j] = values[k][j] * weights[j];
            }
        }
        columns = new int[cones.size()][];
        gram = new double[cones.size()][];
        inverse = new double[cones.size()][];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cones.get(i).columns();
            gram[i] = gram(values, columns[i]);
            inverse[i] = columns[i].length == 3 ? inverse(gram[i]) : null;
        }
    }

    int size() {
        return columns.length;
    }

    /** Takes the next y; all reductions asked for from now on are for it. */
    void see(double[] y) {
        for (int k = 0; k < products.length; k++) {
            double[] row = weighted[k];
            double sum = 0;
            for (int j = 0; j < y.length; j++) {
                sum += row[j] * y[j];
            }
            products[k] = sum;
        }
    }

    /** By how much this cone's best fit lowers the weighted sum of squares of y. */
    double fit(int cone) {
        int[] c = columns[cone];
        double[] g = gram[cone];
        reduction = 0;
        coefficients[0] = 0;
        coefficients[1] = 0;
        coefficients[2] = 0;
        double b0 = products[c[0]];
        if (c.length == 1) {
            one(0, g[0], b0);
        } else if (c.length == 2) {
            two(0, 1, g[0], g[1], g[3], b0, products[c[1]]);
        } else {
            three(g, inverse[cone], b0, products[c[1]], products[c[2]]);
        }
        return reduction;
    }

    /** A coefficient of the cone that was fitted last. */
    double coefficient(int position) {
        return coefficients[position];
    }

    /** The best reduction of all cones. */
    double best() {
        double best = 0;
        for (int i = 0; i < columns.length; i++) {
            best = Math.max(best, fit(i));
        }
        return best;
    }

    private void three(double[] g, double[] inv, double b0, double b1, double b2) {
        double c0 = inv[0] * b0 + inv[1] * b1 + inv[2] * b2;
        double c1 = inv[1] * b0 + inv[3] * b1 + inv[4] * b2;
        double c2 = inv[2] * b0 + inv[4] * b1 + inv[5] * b2;
        if (c0 >= 0 && c1 >= 0 && c2 >= 0) {
            coefficients[0] = c0;
            coefficients[1] = c1;
            coefficients[2] = c2;
            reduction = c0 * b0 + c1 * b1 + c2 * b2;
            return;
        }
        two(0, 1, g[0], g[1], g[3], b0, b1);
        two(0, 2, g[0], g[2], g[5], b0, b2);
        two(1, 2, g[3], g[4], g[5], b1, b2);
    }

    private void two(int i, int j, double gii, double gij, double gjj, double bi, double bj) {
        double determinant = gii * gjj - gij * gij;
        double ci = (bi * gjj - bj * gij) / determinant;
        double cj = (bj * gii - bi * gij) / determinant;
        if (ci >= 0 && cj >= 0 && determinant > SINGULAR * gii * gjj) {
            keep(i, ci, j, cj, ci * bi + cj * bj);
        } else {
            one(i, gii, bi);
            one(j, gjj, bj);
        }
    }

    private void one(int i, double gii, double bi) {
        if (bi > 0) {
            keep(i, bi / gii, i, bi / gii, bi * bi / gii);
        }
    }

    private void keep(int i, double ci, int j, double cj, double candidate) {
        if (candidate > reduction) {
            reduction = candidate;
            coefficients[0] = 0;
            coefficients[1] = 0;
            coefficients[2] = 0;
            coefficients[i] = ci;
            coefficients[j] = cj;
        }
    }

    private double[] gram(double[][] values, int[] c) {
        double[] g = new double[6];
        int next = 0;
        for (int i = 0; i < 3; i++) {
            for (int k = i; k < 3; k++, next++) {
                if (k < c.length) {
                    for (int j = 0; j < weighted[c[i]].length; j++) {
                        g[next] += weighted[c[i]][j] * values[c[k]][j];
                    }
                }
            }
        }
        return g;
    }

    /** Upper triangle in, upper triangle out; NaN where the columns are not independent, so that no solution is accepted. */
    private static double[] inverse(double[] g) {
        double m00 = g[3] * g[5] - g[4] * g[4];
        double m01 = g[2] * g[4] - g[1] * g[5];
        double m02 = g[1] * g[4] - g[2] * g[3];
        double determinant = g[0] * m00 + g[1] * m01 + g[2] * m02;
        double scale = determinant > SINGULAR * g[0] * g[3] * g[5] ? 1 / determinant : Double.NaN;
        return new double[] {
            m00 * scale,
            m01 * scale,
            m02 * scale,
            (g[0] * g[5] - g[2] * g[2]) * scale,
            (g[1] * g[2] - g[0] * g[4]) * scale,
            (g[0] * g[3] - g[1] * g[1]) * scale
        };
    }
}
