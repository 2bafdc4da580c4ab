package dev.hotpath.results.scaling;

import java.util.List;

/**
 * The healthy shape that fits best, by iteratively reweighted least squares.
 *
 * @param healthy its latency at each point
 * @param level the same, but never far from what was measured: where the null is far off, weights must not follow it
 */
record Null(double[] healthy, double[] level) {

    private static final int ROUNDS = 4;

    private static final double REACH = 5;

    static Null of(Family family, double[] y, int[] forks) {
        double[] level = y.clone();
        double[] value = new double[y.length];
        for (int round = 0; round < ROUNDS; round++) {
            Cones cones = new Cones(family.columns(), family.healthy(), Evidence.weights(level, forks));
            cones.see(y);
            int best = best(cones);
            cones.fit(best);
            List<Cone> healthy = family.healthy();
            for (int j = 0; j < y.length; j++) {
                value[j] = 0;
                int[] columns = healthy.get(best).columns();
                for (int k = 0; k < columns.length; k++) {
                    value[j] += cones.coefficient(k) * family.columns()[columns[k]][j];
                }
                level[j] = Math.max(y[j] / REACH, Math.min(y[j] * REACH, value[j]));
            }
        }
        return new Null(value, level);
    }

    private static int best(Cones cones) {
        int best = 0;
        double most = -1;
        for (int i = 0; i < cones.size(); i++) {
            double reduction = cones.fit(i);
            if (reduction > most) {
                most = reduction;
                best = i;
            }
        }
        return best;
    }
}
