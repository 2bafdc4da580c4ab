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

    /** A smaller gain, as a share of the page's mean, is what two runs of one page differ by. */
    private static final double TELLABLE = 0.01;

    /** A page as it is, and with the faster component; a repetition has the same arrivals on both. */
    public interface Sides {
        double asItIs(int repetition) throws InterruptedException;

        double faster(int repetition) throws InterruptedException;
    }

    /**
     * Runs both beside each other, first and last in turn: what the page drifted by since the delays were in it is no gain.
     *
     * @param repetitions even, so that both come first as often
     */
    public static Prediction of(Amplification.Slope slope, double savedMillis, int repetitions, Sides page)
            throws InterruptedException {
        double before = 0;
        double after = 0;
        for (int i = 0; i < repetitions; i++) {
            if (i % 2 == 0) {
                before += page.asItIs(i) / repetitions;
                after += page.faster(i) / repetitions;
            } else {
                after += page.faster(i) / repetitions;
                before += page.asItIs(i) / repetitions;
            }
        }
        return new Prediction(slope.load(), savedMillis, before, slope.predict(before, -savedMillis), after);
    }

    /** Whether so much came of it, or was predicted to, that the one can be held against the other. */
    public boolean tells() {
        double most = Math.max(Math.abs(beforeMillis - predictedMillis), Math.abs(beforeMillis - measuredMillis));
        return most >= TELLABLE * beforeMillis;
    }

    /** What was missed of the gain that came of it, as a share of that: whoever predicts no change misses all of it. */
    public double error() {
        return Math.abs(predictedMillis - measuredMillis) / Math.abs(beforeMillis - measuredMillis);
    }

    /** The same as a share of the page's mean. */
    public double errorOfPage() {
        return Math.abs(predictedMillis - measuredMillis) / measuredMillis;
    }

    /** The gain as a share of the page's mean, by which whoever predicts no change is off. */
    public double errorOfNoChange() {
        return Math.abs(beforeMillis - measuredMillis) / measuredMillis;
    }
}
