package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.calibration.Method;
import dev.hotpath.results.scaling.Curve;
import java.util.Arrays;

/**
 * Kneedle (Satopää, Albrecht, Irwin and Raghavan, Finding a "kneedle" in a haystack: detecting knee points in system
 * behavior, ICDCSW 2011) with the sensitivity S = 1 that the paper recommends. The points are scaled to the unit square and
 * turned around, so that a rising curve that bends upwards becomes one that levels off; of the difference between y and x,
 * a local maximum is a knee where the difference falls by more than S times the mean distance between places before it rises
 * again. A knee found is nonlinear.
 *
 * <p>Choices: the median fork at each point stands for it; there is no smoothing spline, for seven medians leave nothing to
 * smooth; x and y are both turned around, so that a straight line stays one. (A widely used Python package turns around y
 * alone, which on a geometric axis finds a knee in every straight line.) A curve without any rise or fall has no knee.
 */
final class Kneedle implements Method {

    private static final double SENSITIVITY = 1;

    @Override
    public String name() {
        return "kneedle";
    }

    @Override
    public Answer judge(Curve curve) {
        return Sample.of(curve)
                .map(sample -> difference(sample.x(), sample.medians()))
                .map(difference -> knee(difference) ? Answer.NONLINEAR : Answer.HEALTHY)
                .orElse(Answer.CANNOT_TELL);
    }

    private static double[] difference(double[] x, double[] y) {
        double[] across = turned(x);
        double[] up = turned(y);
        for (int j = 0; j < up.length; j++) {
            up[j] -= across[j];
        }
        return up;
    }

    /** From the last to the first, each as its distance from the largest in units of the whole range. */
    private static double[] turned(double[] values) {
        double largest = Arrays.stream(values).max().orElseThrow();
        double range = largest - Arrays.stream(values).min().orElseThrow();
        double[] turned = new double[values.length];
        for (int j = 0; j < values.length; j++) {
            turned[j] = range > 0 ? (largest - values[values.length - 1 - j]) / range : 0;
        }
        return turned;
    }

    private static boolean knee(double[] difference) {
        double step = 1.0 / (difference.length - 1);
        double threshold = Double.NEGATIVE_INFINITY;
        for (int j = 1; j < difference.length; j++) {
            if (difference[j] < threshold) {
                return true;
            }
            double before = difference[j] - difference[j - 1];
            double after = j + 1 < difference.length ? difference[j + 1] - difference[j] : 0;
            if (before > 0 && after < 0) {
                threshold = difference[j] - SENSITIVITY * step;
            } else if (before < 0 && after > 0) {
                threshold = Double.NEGATIVE_INFINITY;
            }
        }
        return false;
    }
}
