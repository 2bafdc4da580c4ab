package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * What is healthy along an axis and what is not: cones over shared columns. The null is the best of the healthy cones, the
 * alternatives are the others.
 *
 * @param columns the value of each column at each point
 * @param healthy the null
 * @param alternatives what it is tested against
 * @param line the weights with which the latencies at the points make up what healthy growth would give at the last point
 */
record Family(double[][] columns, List<Cone> healthy, List<Cone> alternatives, double[] line) {

    /** How many times more the last point takes than healthy growth would give; below 1 where it takes less. */
    double excess(double[] y) {
        double promised = 0;
        for (int j = 0; j < line.length; j++) {
            promised += line[j] * y[j];
        }
        return y[y.length - 1] / promised;
    }

    /** The healthy cones, then the alternatives. */
    List<Cone> all() {
        List<Cone> all = new ArrayList<>(healthy);
        all.addAll(alternatives);
        return all;
    }

    /** Columns are added once, while cones are built from them. */
    static final class Builder {

        private final double[] x;
        private final List<double[]> columns = new ArrayList<>();
        private final List<Cone> healthy = new ArrayList<>();
        private final List<Cone> alternatives = new ArrayList<>();

        Builder(double[] x) {
            this.x = x;
        }

        int column(DoubleUnaryOperator shape) {
            double[] values = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                values[j] = shape.applyAsDouble(x[j]);
            }
            columns.add(values);
            return columns.size() - 1;
        }

        void healthy(Cone cone) {
            healthy.add(cone);
        }

        void alternative(Cone cone) {
            alternatives.add(cone);
        }

        Family build(double[] line) {
            return new Family(columns.toArray(double[][]::new), List.copyOf(healthy), List.copyOf(alternatives), line);
        }
    }
}
