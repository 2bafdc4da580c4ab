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
}
