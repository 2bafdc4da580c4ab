package dev.hotpath.results.scaling;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * What is healthy along an axis and what is not: cones over shared columns. The null is the best of the healthy cones, the
 * alternatives are the others.
 *
 * @param columns the value of each column at each point
 * @param healthy the null
 * @param alternatives what it is tested against
 * @param excess how many times more the last point takes than healthy growth would give, from the latency at each point
 */
record Family(double[][] columns, List<Cone> healthy, List<Cone> alternatives, ToDoubleFunction<double[]> excess) {

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

        Family build(ToDoubleFunction<double[]> excess) {
            return new Family(
                    columns.toArray(double[][]::new), List.copyOf(healthy), List.copyOf(alternatives), excess);
        }
    }
}
