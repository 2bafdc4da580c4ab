package dev.hotpath.results.scaling;

/**
 * What the machine did while a curve was measured. It changes no verdict, only what is said of it.
 *
 * @param rounds in how many rounds the curve was measured; 0 when unknown
 * @param leftOut how many of them were disturbed, and are not in the curve
 * @param kept how many were disturbed and are in it, because too few others remained
 * @param slowdown how many times slower than when quiet the machine was in the worst of those rounds; 1 when there are none
 * @param takenOut the largest share of a point's time that went to waiting for a core and was taken out of it, from 0 to 1
 * @param neighbours how many cores others kept busy all along; NaN when unknown
 * @param cores how many cores really ran at once; NaN when unknown
 * @param boundFrom the place on an axis of load from which on the cores were in use up to the end; NaN where they were not
 * @param counted whether anybody counted what the threads did: where not, nobody knows whether the cores were used up
 */
public record Machine(
        int rounds,
        int leftOut,
        int kept,
        double slowdown,
        double takenOut,
        double neighbours,
        double cores,
        double boundFrom,
        boolean counted) {

    /** Nothing is known of it. */
    public static final Machine UNKNOWN = new Machine(0, 0, 0, 1, 0, Double.NaN, Double.NaN, Double.NaN, false);
}
