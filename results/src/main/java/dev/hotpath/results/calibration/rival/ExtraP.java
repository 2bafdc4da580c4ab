package dev.hotpath.results.calibration.rival;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.calibration.Method;
import dev.hotpath.results.scaling.Curve;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hipparchus.stat.regression.SimpleRegression;

/**
 * The search of Extra-P over the performance model normal form with one term, c0 + c1·x^i·log2(x)^j (Calotoiu, Hoefler, Poke
 * and Wolf, Using automated performance modeling to find scalability bugs in complex codes, SC 2013), with the exponents of
 * Ritter and others (Learning cost-effective sampling strategies for empirical performance modeling, IPDPS 2020; the same in
 * their noise-resilient modeling, IPDPS 2021). Coefficients by ordinary least squares; the hypothesis with the smallest
 * symmetric mean absolute percentage error under leave-one-out cross-validation wins. It begins with the constant, whose
 * error is that on the points it was fitted to; a term that contributes less than 0.05 % everywhere is not considered, and a
 * constant below 0.05 % of the latency is taken for nought, all as the tool does (version 4, its basic modeler).
 *
 * <p>Nonlinear when the model that wins rises faster than linear: its coefficient is positive, and its term is x·log x or
 * beyond.
 *
 * <p>Choices: the median fork at each point stands for it (the tool offers mean or median; the median withstands outliers);
 * negative coefficients stay allowed, as in the tool. Its manual asks for five points, so fewer get no answer; it leaves out
 * logarithms where a place is below one, and so does this, which leaves powers alone to shares of a capacity.
 */
final class ExtraP implements Method {

    private static final int FEWEST = 5;

    /** The least share of the latency a part of a model must make up. */
    private static final double NEGLIGIBLE = 0.0005;

    private static final List<Term> TERMS = terms();

    @Override
    public String name() {
        return "Extra-P's search";
    }

    @Override
    public Answer judge(Curve curve) {
        return Sample.of(curve)
                .filter(sample -> sample.places() >= FEWEST)
                .map(ExtraP::search)
                .orElse(Answer.CANNOT_TELL);
    }

    private static Answer search(Sample sample) {
        double[] y = sample.medians();
        Answer answer = Answer.HEALTHY;
        double least = constant(y);
        boolean logarithms = sample.x()[0] >= 1;
        SimpleRegression fit = new SimpleRegression();
        for (Term term : TERMS) {
            if (term.logs() == 0 || logarithms) {
                double[] g = term.at(sample.x());
                double error = crossValidated(fit, g, y);
                if (error < least && contributes(fit.getSlope(), g, y)) {
                    least = error;
                    answer = term.fasterThanLinear() && fit.getSlope() > 0 ? Answer.NONLINEAR : Answer.HEALTHY;
                }
            }
        }
        return answer;
    }

    private static double constant(double[] y) {
        double mean = Arrays.stream(y).average().orElseThrow();
        return Arrays.stream(y).map(value -> error(mean, value)).sum();
    }

    /**
     * Fits all points, and takes from that fit what it would have predicted of each without having seen it: leaving out a
     * point of residual e and leverage h moves the fit by e·h/(1 − h) there (Allen, 1974).
     */
    private static double crossValidated(SimpleRegression fit, double[] g, double[] y) {
        fit.clear();
        for (int j = 0; j < y.length; j++) {
            fit.addData(g[j], y[j]);
        }
        double centre = Arrays.stream(g).average().orElseThrow();
        double spread = fit.getXSumSquares();
        double nought = NEGLIGIBLE * Arrays.stream(y).min().orElseThrow();
        double sum = 0;
        for (int j = 0; j < y.length; j++) {
            double away = g[j] - centre;
            double missed = (y[j] - fit.predict(g[j])) / (1 - 1.0 / y.length - away * away / spread);
            double predicted = y[j] - missed;
            double intercept = predicted - (fit.getSlope() - away * missed / spread) * g[j];
            sum += error(Math.abs(intercept) < nought ? predicted - intercept : predicted, y[j]);
        }
        return sum;
    }

    /** One point's part in the symmetric mean absolute percentage error, up to a factor. */
    private static double error(double predicted, double actual) {
        return Math.abs(predicted - actual) / (Math.abs(predicted) + Math.abs(actual));
    }

    private static boolean contributes(double coefficient, double[] g, double[] y) {
        return IntStream.range(0, y.length).anyMatch(j -> Math.abs(coefficient * g[j]) >= NEGLIGIBLE * y[j]);
    }

    private static List<Term> terms() {
        Stream<Term> plain = DoubleStream.of(4 / 5.0, 5 / 3.0, 7 / 4.0, 9 / 4.0, 7 / 3.0, 8 / 3.0, 11 / 4.0)
                .mapToObj(power -> new Term(power, 0));
        Stream<Term> upToOne = DoubleStream.of(5 / 4.0, 4 / 3.0, 3).boxed().flatMap(power -> upTo(1, power));
        Stream<Term> upToTwo = DoubleStream.of(0, 1 / 4.0, 1 / 3.0, 1 / 2.0, 2 / 3.0, 3 / 4.0, 1, 3 / 2.0, 2, 5 / 2.0)
                .boxed()
                .flatMap(power -> upTo(2, power));
        return Stream.of(plain, upToOne, upToTwo)
                .flatMap(terms -> terms)
                .filter(term -> term.power() > 0 || term.logs() > 0)
                .toList();
    }

    private static Stream<Term> upTo(int logs, double power) {
        return IntStream.rangeClosed(0, logs).mapToObj(exponent -> new Term(power, exponent));
    }
}
