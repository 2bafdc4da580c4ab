package dev.hotpath.results.report;

/**
 * The same of the healthy page and of the sick one.
 *
 * @param healthy null where that was not measured
 * @param sick likewise
 * @param late how many runs did not get their load when it was due, also when they were run again
 */
public record BothPages<T>(T healthy, T sick, int late) {

    /** Says so, where any was. */
    void lateTo(Html html) {
        if (late > 0) {
            html.element(
                    "p",
                    (late == 1 ? "1 run" : late + " runs")
                            + " did not get the load when it was due, also when run again:"
                            + " what else had the cores is in these figures too.",
                    "class",
                    "words");
        }
    }
}
