package dev.hotpath.results.scaling;

import java.util.Arrays;

/**
 * How much slower a machine became while a curve was measured. Points are measured in rounds, so that a drift moves all of them
 * alike and becomes no shape; but it spreads the forks of each, and what it adds to their spread is no error of their location.
 * Estimated by the median of the slopes between any two forks of the same point (Theil, 1950, and Sen, 1968; pooled over groups by
 * Hirsch, Slack and Smith, 1982), which needs no scale and bears outliers.
 *
 * @param slope by how much the logarithm of a latency changed from the first round to the last
 */
record Drift(double slope) {

    /** @param rows the logarithms of each point's forks, in the order in which they ran */
    static Drift of(double[][] rows) {
        double[] slopes = new double
                [Arrays.stream(rows)
                        .mapToInt(row -> row.length * (row.length - 1) / 2)
                        .sum()];
        int count = 0;
        for (double[] row : rows) {
            for (int late = 1; late < row.length; late++) {
                for (int early = 0; early < late; early++) {
                    slopes[count++] = (row[late] - row[early]) * row.length / (late - early);
                }
            }
        }
        Arrays.sort(slopes);
        // Where forks ascend or descend at every point, somebody has sorted them, and their order says nothing.
        if (count == 0 || slopes[0] >= 0 || slopes[count - 1] <= 0) {
            return new Drift(0);
        }
        return new Drift((slopes[(count - 1) / 2] + slopes[count / 2]) / 2);
    }

    /** The same forks, as if each had run in the middle of the run. */
    double[] without(double[] row) {
        double[] still = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            still[i] = row[i] - slope * ((i + 0.5) / row.length - 0.5);
        }
        return still;
    }
}
