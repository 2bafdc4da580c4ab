package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * A straight line through means at a few places, by least squares, where each repetition has gone through all places. What
 * repetitions differ by as a whole is in no slope and must be in no interval: errors are those within a repetition, about the line.
 * They are drawn anew (a residual bootstrap), wider by their degrees of freedom, as there are few of them.
 */
final class SlopeFit {

    private static final int DRAWS = 999;
    private static final double TAIL = 0.025;
    private static final double NORMAL = 1.959964;

    private final double[] x;
    private final double[][] means;

    /** @param means by repetition and place */
    SlopeFit(double[] x, double[][] means) {
        this.x = x;
        this.means = means;
    }

    /** The slope with its 95 % interval. */
    Interval interval(SplittableRandom random) {
        double value = slope(averages());
        double[] errors = errors(value);
        double[] drawn = new double[DRAWS];
        for (int k = 0; k < DRAWS; k++) {
            double[] again = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                for (int i = 0; i < means.length; i++) {
                    again[j] += (value * x[j] + errors[random.nextInt(errors.length)]) / means.length;
                }
            }
            drawn[k] = slope(again);
        }
        Arrays.sort(drawn);
        return new Interval(
                value,
                Math.min(value, drawn[(int) (TAIL * DRAWS)]),
                Math.max(value, drawn[(int) ((1 - TAIL) * DRAWS)]));
    }

    private double[] errors(double slope) {
        int n = means.length * x.length;
        int freedom = n - means.length - 1;
        double student = new TDistribution(freedom).inverseCumulativeProbability(1 - TAIL) / NORMAL;
        double wider = student * Math.sqrt(n / (double) freedom);
        double middle = average(x);
        double[] errors = new double[n];
        for (int i = 0; i < means.length; i++) {
            double level = average(means[i]);
            for (int j = 0; j < x.length; j++) {
                errors[i * x.length + j] = wider * (means[i][j] - level - slope * (x[j] - middle));
            }
        }
        return errors;
    }

    private double[] averages() {
        double[] averages = new double[x.length];
        for (double[] run : means) {
            for (int j = 0; j < x.length; j++) {
                averages[j] += run[j] / means.length;
            }
        }
        return averages;
    }

    private double slope(double[] y) {
        double middle = average(x);
        double products = 0;
        double squares = 0;
        for (int j = 0; j < x.length; j++) {
            products += (x[j] - middle) * y[j];
            squares += (x[j] - middle) * (x[j] - middle);
        }
        return products / squares;
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
