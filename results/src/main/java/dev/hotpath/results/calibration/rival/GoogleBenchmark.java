package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.calibration.Method;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The complexity fit of Google Benchmark (its user guide, Calculating asymptotic complexity): of the curves 1, log N, N,
 * N·log N, N² and N³, each times one coefficient fitted by least squares and without an intercept, the one with the smallest
 * root mean square error wins, normalised by the mean time; the first of equals. Nonlinear from N·log N on.
 *
 * <p>Choices: every fork is a repetition, and each repetition is an observation of its own, as there. N has to be a positive
 * whole number there, so a share (a utilisation, a miss ratio) is taken in per cent, and a place at nought gets no answer.
 */
final class GoogleBenchmark implements Method {

    private static final List<Term> CURVES =
            List.of(new Term(0, 0), new Term(0, 1), new Term(1, 0), new Term(1, 1), new Term(2, 0), new Term(3, 0));

    @Override
    public String name() {
        return "Google Benchmark's fit";
    }

    @Override
    public Answer judge(Curve curve) {
        boolean share = curve.kind() == AxisKind.RATE || curve.kind() == AxisKind.RATIO;
        return Sample.of(curve)
                .filter(sample -> sample.x()[0] > 0)
                .map(sample -> fit(share ? percent(sample.x()) : sample.x(), sample.forks()))
                .orElse(Answer.CANNOT_TELL);
    }

    private static double[] percent(double[] shares) {
        return Arrays.stream(shares).map(share -> 100 * share).toArray();
    }

    private static Answer fit(double[] n, double[][] forks) {
        Term best = CURVES.get(0);
        double least = Double.POSITIVE_INFINITY;
        SimpleRegression fit = new SimpleRegression(false);
        for (Term curve : CURVES) {
            fit.clear();
            for (int j = 0; j < n.length; j++) {
                double g = curve.at(n[j]);
                for (double fork : forks[j]) {
                    fit.addData(g, fork);
                }
            }
            // The same readings under every curve: their mean and number change nothing in the order.
            double squares = fit.getSumSquaredErrors();
            if (squares < least) {
                least = squares;
                best = curve;
            }
        }
        return best.fasterThanLinear() ? Answer.NONLINEAR : Answer.HEALTHY;
    }
}
