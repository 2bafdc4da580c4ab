package dev.hotpath.results.compare;

/**
 * Another estimate of the same, to tell whether a few forks made the difference between the two.
 *
 * @param value a log ratio
 * @param name as words call it
 * @param apart what it means where the two disagree, before the figure
 */
record Beside(double value, String name, String apart) {

    /** Beside a mean, which a few far forks move. */
    static Beside mean(double robust) {
        return new Beside(robust, "Hodges-Lehmann", "a few forks made this figure: Hodges-Lehmann says");
    }

    /** Beside an estimate that far forks don't move. */
    static Beside robust(double mean) {
        return new Beside(mean, "mean", "a few forks are far off: with them the mean says");
    }
}
