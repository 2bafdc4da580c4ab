package dev.hotpath.results.compare;

/**
 * What the first pairs of a subject say.
 *
 * @param value their log ratio
 * @param suspect whether fresh pairs must tell
 */
record Screened(Series series, double value, boolean suspect) {

    boolean isAllocation() {
        return series.family() == Family.ALLOCATION;
    }
}
