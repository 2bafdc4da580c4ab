package dev.hotpath.results.scaling;

import java.util.Arrays;
import java.util.Optional;

/**
 * A verdict as two lines to draw through its curve. Along sizes and ratios, and wherever load is explained by waiting, they
 * end as many times apart as {@link Verdict#excess()} says.
 *
 * @param x the points that were judged, ascending
 * @param healthy what healthy growth takes at each of them, in the curve's unit; a straight line that falls below the axis
 *     is 0 or less there
 * @param fitted the shape that was found: all shapes that were considered, averaged by their likelihood
 * @param meaning what the healthy line is, in words
 */
public record Lines(double[] x, double[] healthy, double[] fitted, String meaning) {

    private static final String STRAIGHT = "the straight line through the first half of the points";
    private static final String ERLANG = "as waiting explains it from the first half of the points";
    private static final String LEVEL = "the level of the first point";
    private static final String QUEUE = "the straight queue that fits best";

    /** A fitted shape at each point, and one near it by which its healthy line is weighed. */
    record Fit(double[] fitted, double[] near) {}

    /** Empty where a curve has too few points or forks to be judged. */
    public static Optional<Lines> of(Verdict verdict) {
        Readings readings = Readings.of(verdict.curve());
        if (Findings.obstacle(readings, verdict.curve().kind()) != null) {
            return Optional.empty();
        }
        Examination.Sample sample = Examination.Sample.of(readings);
        boolean worse = verdict.shape() == Shape.WORSE_THAN_QUEUEING;
        return Optional.of(
                switch (verdict.curve().kind()) {
                    case SIZE, RATIO -> straight(sample, sample.x(), STRAIGHT);
                    case THREADS -> worse ? queue(sample) : level(sample, Question.rise(sample.x()));
                    case RATE -> {
                        double[] waits = Waiting.axis(sample.x(), Findings.servers(verdict.curve(), sample));
                        yield worse ? straight(sample, waits, ERLANG) : level(sample, Question.growth(waits));
                    }
                });
    }

    private static Lines straight(Examination.Sample sample, double[] axis, String meaning) {
        Fit fit = Estimate.fit(Question.bend(axis, sample.y()).size(), sample);
        double[] healthy = Arrays.stream(axis)
                .map(place -> product(Straight.tangent(axis, fit.near(), place), fit.fitted()))
                .toArray();
        return new Lines(sample.x(), healthy, fit.fitted(), meaning);
    }

    private static Lines level(Examination.Sample sample, Question question) {
        double[] fitted = Estimate.fit(question.size(), sample).fitted();
        double[] healthy = new double[fitted.length];
        Arrays.fill(healthy, fitted[0]);
        return new Lines(sample.x(), healthy, fitted, LEVEL);
    }

    private static Lines queue(Examination.Sample sample) {
        Question beyond = Question.beyond(sample.x(), sample.y());
        double[] healthy = Null.of(beyond.test(), sample.y(), sample.forks()).healthy();
        return new Lines(
                sample.x(), healthy, Estimate.fit(beyond.size(), sample).fitted(), QUEUE);
    }

    private static double product(double[] weights, double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }
}
