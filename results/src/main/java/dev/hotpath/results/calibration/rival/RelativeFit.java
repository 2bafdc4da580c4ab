package dev.hotpath.results.calibration.rival;

import java.util.Arrays;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/**
 * Least squares through all readings, each residual a share of the mean at its place. At one place all readings have the same
 * weight and the same prediction, so fitting the means comes to the same, and the scatter around them is a constant.
 */
final class RelativeFit {

    /**
     * @param coefficients the constant first, then one a column
     * @param squares the sum of the squared relative residuals of all readings
     */
    record Fitted(double[] coefficients, double squares) {}

    private final OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
    private final double[] weights;
    private final double[] weighted;
    private final double scatter;

    RelativeFit(double[][] forks) {
        regression.setNoIntercept(true);
        weights = new double[forks.length];
        weighted = new double[forks.length];
        double sum = 0;
        for (int j = 0; j < forks.length; j++) {
            double mean = Arrays.stream(forks[j]).average().orElseThrow();
            weighted[j] = Math.sqrt(forks[j].length);
            weights[j] = weighted[j] / mean;
            for (double fork : forks[j]) {
                sum += (fork / mean - 1) * (fork / mean - 1);
            }
        }
        scatter = sum;
    }

    /** A constant plus a multiple of each column; needs more places than coefficients. */
    Fitted fit(double[]... columns) {
        double[][] rows = new double[weights.length][columns.length + 1];
        for (int j = 0; j < rows.length; j++) {
            rows[j][0] = weights[j];
            for (int k = 0; k < columns.length; k++) {
                rows[j][k + 1] = weights[j] * columns[k][j];
            }
        }
        regression.newSampleData(weighted, rows);
        double[] coefficients = regression.estimateRegressionParameters();
        double squares = scatter;
        for (int j = 0; j < rows.length; j++) {
            double residual = weighted[j];
            for (int k = 0; k < coefficients.length; k++) {
                residual -= coefficients[k] * rows[j][k];
            }
            squares += residual * residual;
        }
        return new Fitted(coefficients, squares);
    }
}
