package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.calibration.Method;
import dev.hotpath.results.calibration.rival.RelativeFit.Fitted;
import dev.hotpath.results.scaling.Curve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Akaike's criterion over families of curves, corrected for few data (Hurvich and Tsai, 1989; Burnham and Anderson, Model
 * selection and multimodel inference, 2002, ch. 2): AICc = n·ln(RSS / n) + 2k + 2k(k + 1) / (n − k − 1), the smallest wins.
 * The families are a constant, that plus a multiple of log x, x, x·log x, x² or x³, and a hinge: a straight line that changes
 * its slope at an interior point.
 *
 * <p>Nonlinear when the family that wins rises faster than linear: its coefficient is positive and its term is x·log x or
 * beyond, or it is a hinge whose right arm is the steeper one and rises.
 *
 * <p>Choices: n counts all forks, and k the coefficients, the variance and the place of the hinge. Latencies scatter in
 * proportion to themselves, so residuals are shares of the mean of their point, the same for every family. Residuals below a
 * billionth are rounding and don't count. With fewer than five readings the criterion is undefined for two coefficients, so
 * there is no answer; the hinge is left out where data are too few for it, and the bare logarithm where a place is nought.
 */
final class InformationCriterion implements Method {

    private static final int FEWEST = 5;
    private static final double ROUNDING = 1e-9;
    private static final int HINGE = 5;

    private static final List<Term> TERMS =
            List.of(new Term(0, 1), new Term(1, 0), new Term(1, 1), new Term(2, 0), new Term(3, 0));

    private record Family(double criterion, boolean bends) {}

    @Override
    public String name() {
        return "AIC over families";
    }

    @Override
    public Answer judge(Curve curve) {
        return Sample.of(curve)
                .filter(sample -> sample.readings() >= FEWEST)
                .map(sample -> best(sample).bends() ? Answer.NONLINEAR : Answer.HEALTHY)
                .orElse(Answer.CANNOT_TELL);
    }

    private static Family best(Sample sample) {
        double[] x = sample.x();
        int readings = sample.readings();
        RelativeFit fit = new RelativeFit(sample.forks());
        List<Family> families = new ArrayList<>();
        families.add(new Family(criterion(fit.fit(), readings, 2), false));
        for (Term term : TERMS) {
            if (x[0] > 0 || term.power() > 0) {
                Fitted fitted = fit.fit(term.at(x));
                boolean bends = term.fasterThanLinear() && fitted.coefficients()[1] > 0;
                families.add(new Family(criterion(fitted, readings, 3), bends));
            }
        }
        if (readings > HINGE + 1 && x.length > 3) {
            for (int knee = 1; knee < x.length - 1; knee++) {
                Fitted fitted = fit.fit(x, beyond(x, x[knee]));
                double change = fitted.coefficients()[2];
                boolean bends = change > 0 && fitted.coefficients()[1] + change > 0;
                families.add(new Family(criterion(fitted, readings, HINGE), bends));
            }
        }
        return families.stream()
                .min(Comparator.comparingDouble(Family::criterion))
                .orElseThrow();
    }

    private static double[] beyond(double[] x, double knee) {
        return Arrays.stream(x).map(place -> Math.max(0, place - knee)).toArray();
    }

    private static double criterion(Fitted fitted, int n, int k) {
        double variance = Math.max(ROUNDING * ROUNDING, fitted.squares() / n);
        return n * Math.log(variance) + 2 * k + 2.0 * k * (k + 1) / (n - k - 1);
    }
}
