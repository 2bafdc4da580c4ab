package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The limit of what can be seen: it knows the noise, and of a sick curve the true family, so that it tests a straight line
 * against that line with just the true shape on it. The likelihood ratio, signed: negative where the shape would have to be
 * subtracted. Its critical value is drawn under the straight line nearest to the truth, at the false-alarm rate it is given.
 */
final class Oracle {

    private static final int DRAWN = 20_000;
    private static final int ROUNDS = 20;

    private final KnownNoise noise;
    private final double[] residual;
    private final double[] weights;
    private final double critical;

    /**
     * @param cell of a sick truth along sizes
     * @param rate of false alarms
     */
    Oracle(Cell cell, KnownNoise noise, double rate, long seed) {
        this.noise = noise;
        double[] x = cell.design().axis(cell.truth().kind());
        double[] truth = cell.truth().at(x);
        double[] line = truth.clone();
        double[] level = truth.clone();
        for (int round = 0; round < ROUNDS; round++) {
            line = line(x, truth, inverseSquares(level));
            level = line;
        }
        weights = inverseSquares(level);
        double[] fitted = line(x, truth, weights);
        residual = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            residual[j] = truth[j] - fitted[j];
        }
        critical = critical(level, rate, new SplittableRandom(seed));
    }

    /** Whether it finds the curve nonlinear. */
    boolean finds(Curve curve) {
        List<Point> points = curve.points();
        double[] y = new double[points.size()];
        for (int j = 0; j < y.length; j++) {
            y[j] = Math.exp(noise.locate(
                    Arrays.stream(points.get(j).forks()).map(Math::log).toArray()));
        }
        return statistic(y) > critical;
    }

    /** The weighted size of the true shape in y, beyond any straight line: the score that the likelihood ratio orders by. */
    private double statistic(double[] y) {
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            sum += weights[j] * residual[j] * y[j];
        }
        return sum;
    }

    private double critical(double[] level, double rate, SplittableRandom random) {
        double[] drawn = new double[DRAWN];
        double[] y = new double[level.length];
        for (int i = 0; i < DRAWN; i++) {
            double[] errors = noise.errors(random);
            for (int j = 0; j < y.length; j++) {
                y[j] = level[j] * Math.exp(errors[j]);
            }
            drawn[i] = statistic(y);
        }
        Arrays.sort(drawn);
        return drawn[(int) Math.min(DRAWN - 1, Math.ceil((1 - rate) * DRAWN))];
    }

    private static double[] inverseSquares(double[] level) {
        return Arrays.stream(level).map(y -> 1 / (y * y)).toArray();
    }

    /** The weighted straight line that starts at 0 or above and doesn't fall: what is healthy is so for the oracle as for everybody. */
    private static double[] line(double[] x, double[] y, double[] weights) {
        double sum = 0;
        double meanX = 0;
        double meanY = 0;
        for (int j = 0; j < x.length; j++) {
            sum += weights[j];
            meanX += weights[j] * x[j];
            meanY += weights[j] * y[j];
        }
        meanX /= sum;
        meanY /= sum;
        double above = 0;
        double below = 0;
        for (int j = 0; j < x.length; j++) {
            above += weights[j] * (x[j] - meanX) * (y[j] - meanY);
            below += weights[j] * (x[j] - meanX) * (x[j] - meanX);
        }
        double slope = Math.max(0, above / below);
        double start = meanY - slope * meanX;
        if (start < 0) {
            start = 0;
            slope = (above + sum * meanX * meanY) / (below + sum * meanX * meanX);
        }
        double[] line = new double[x.length];
        for (int j = 0; j < x.length; j++) {
            line[j] = Math.max(y[j] / 20, start + slope * x[j]);
        }
        return line;
    }
}
