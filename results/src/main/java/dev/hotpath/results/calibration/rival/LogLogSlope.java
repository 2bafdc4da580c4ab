package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.calibration.Method;
import dev.hotpath.results.scaling.Curve;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The empirical order of growth (Goldsmith, Aiken and Wilkerson, Measuring empirical computational complexity, ESEC/FSE 2007):
 * on logarithmic paper a power law is a straight line, its exponent the slope. Nonlinear where the ordinary least squares
 * slope of log y on log x is above 1.1.
 *
 * <p>Choices: every fork is an observation; 0.1 above the slope of a line through the origin is left to noise; a place at
 * nought has no logarithm and is left out.
 */
final class LogLogSlope implements Method {

    private static final double STEEPEST = 1.1;
    private static final int FEWEST = 3;

    @Override
    public String name() {
        return "log-log slope > 1.1";
    }

    @Override
    public Answer judge(Curve curve) {
        return Sample.of(curve)
                .filter(sample -> sample.places() > FEWEST || sample.x()[0] > 0)
                .map(LogLogSlope::slope)
                .map(slope -> slope > STEEPEST ? Answer.NONLINEAR : Answer.HEALTHY)
                .orElse(Answer.CANNOT_TELL);
    }

    private static double slope(Sample sample) {
        SimpleRegression fit = new SimpleRegression();
        for (int j = 0; j < sample.places(); j++) {
            if (sample.x()[j] > 0) {
                double x = Math.log(sample.x()[j]);
                for (double fork : sample.forks()[j]) {
                    fit.addData(x, Math.log(fork));
                }
            }
        }
        return fit.getSlope();
    }
}
