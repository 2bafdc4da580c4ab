package dev.hotpath.results.scaling;

/**
 * What is asked of a curve.
 *
 * @param test the alternatives that are searched: few, since each must be paid for
 * @param size those by which an effect is sized: as many as could be told apart
 */
record Question(Family test, Sizes size) {

    /** Alternatives that become finer as more is known. */
    interface Sizes {

        /**
         * @param shape the latency at each point, as far as it is known
         * @param exponent about the power of growth; NaN where nothing is known of it
         */
        Family around(double[] shape, double exponent);
    }

    /** Sizes, ratios, and rates after a change of axis: does it bend upwards? */
    static Question bend(double[] x, double[] y) {
        return new Question(Straight.bend(x, y), (shape, exponent) -> Straight.finely(x, shape, exponent));
    }

    /** Rates: does it grow at all? */
    static Question growth(double[] x) {
        return same(Straight.growth(x));
    }

    /** Threads: does it rise? */
    static Question rise(double[] x) {
        return same(ClosedLoop.rise(x));
    }

    /** Threads: does it rise more than waiting explains? */
    static Question beyond(double[] x, double[] y) {
        return same(ClosedLoop.beyond(x, y));
    }

    private static Question same(Family family) {
        return new Question(family, (shape, exponent) -> family);
    }
}
