package dev.hotpath.results.compare;

/** How many replicates a question takes. */
final class SampleSize {

    /** Whoever needs more has to make the benchmark quieter instead. */
    static final int MOST = 1000;

    private SampleSize() {}

    /**
     * The fewest for which (t of the test + t of the power) · deviation ÷ √n is no more than the effect.
     *
     * @param deviation of one replicate
     * @param effect above 0; at its limit 0, which takes the most
     * @param significance two-sided
     * @return from {@link Evidence#LEAST} to {@link #MOST}
     */
    static int of(double deviation, double effect, double significance, double power) {
        int few = Evidence.LEAST;
        int enough = MOST;
        while (few < enough) {
            int n = (few + enough) / 2;
            double reach = StudentT.exceededBy(significance / 2, n - 1) + StudentT.exceededBy(1 - power, n - 1);
            if (reach * deviation / Math.sqrt(n) <= effect) {
                enough = n;
            } else {
                few = n + 1;
            }
        }
        return enough;
    }

    /**
     * How many more, as noisy as those that are there. Inside the band they narrow the interval until it fits; beyond it the
     * test has to find a change of this size.
     *
     * @param replicates behind the estimate
     * @param alpha of the test
     * @return {@link #MOST} where that is not enough
     */
    static int stillNeeded(Estimate estimate, int replicates, Band band, double alpha) {
        if (replicates < Evidence.LEAST || !estimate.knowsItsError()) {
            return Math.max(0, Evidence.LEAST - replicates);
        }
        double deviation = estimate.error() * Math.sqrt(replicates);
        double room = band.room(estimate.value());
        boolean inside = room > 0;
        int enough = inside
                ? of(deviation, room, 2 * Span.EACH_TAIL, Evidence.POWER)
                : of(deviation, Math.abs(estimate.value()), alpha, Evidence.POWER);
        return enough == MOST ? MOST : Math.max(1, enough - replicates);
    }
}
