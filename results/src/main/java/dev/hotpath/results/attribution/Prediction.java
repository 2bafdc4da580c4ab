package dev.hotpath.results.attribution;

/**
 * What a slope predicts of a component that really is faster, beside what came of it.
 *
 * @param load requests a second
 * @param savedMillis by what the component is faster
 * @param beforeMillis the page's mean with the component as it was
 * @param predictedMillis the page's mean with the faster one, by the slope
 * @param measuredMillis the same, as it was
 */
public record Prediction(
        double load, double savedMillis, double beforeMillis, double predictedMillis, double measuredMillis) {

    /** Of the page's mean, as a share of it. */
    public double error() {
        return Math.abs(predictedMillis - measuredMillis) / measuredMillis;
    }

    /** The error of whoever predicts that nothing changes. */
    public double errorOfNoChange() {
        return Math.abs(beforeMillis - measuredMillis) / measuredMillis;
    }
}
