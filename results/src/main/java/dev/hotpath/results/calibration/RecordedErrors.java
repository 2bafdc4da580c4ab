package dev.hotpath.results.calibration;

import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How real forks scattered around the median of their point, so that verdicts are tried on noise that nobody made up. */
public final class RecordedErrors {

    private static final int LEAST_FORKS = 3;

    private RecordedErrors() {}

    /**
     * The logarithms of the errors of all forks, of points with at least three; each times √(r/(r−1)), for the median has
     * followed its forks. The fork that is the median itself is left out: it has no error by construction.
     *
     * @return a row a curve, for a curve is noisy in all of its forks or in none; none of a curve without such points
     */
    public static double[][] of(List<Curve> curves) {
        return curves.stream()
                .map(RecordedErrors::ofCurve)
                .filter(errors -> errors.length > 0)
                .toArray(double[][]::new);
    }

    private static double[] ofCurve(Curve curve) {
        return curve.points().stream()
                .filter(point -> point.forks().length >= LEAST_FORKS)
                .flatMapToDouble(RecordedErrors::ofPoint)
                .filter(Double::isFinite)
                .toArray();
    }

    private static DoubleStream ofPoint(Point point) {
        double[] logs = Arrays.stream(point.forks()).map(Math::log).sorted().toArray();
        int middle = logs.length / 2;
        double median = logs.length % 2 == 1 ? logs[middle] : (logs[middle - 1] + logs[middle]) / 2;
        double correction = Math.sqrt(logs.length / (logs.length - 1.0));
        return IntStream.range(0, logs.length)
                .filter(i -> logs.length % 2 == 0 || i != middle)
                .mapToDouble(i -> (logs[i] - median) * correction);
    }
}
