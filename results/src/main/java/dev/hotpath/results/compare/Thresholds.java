package dev.hotpath.results.compare;

/**
 * What counts as a change, and how sure one must be of it. Fractions: 0.03 is 3 %.
 *
 * @param change of time: beyond it a change is one that matters, and surely inside of it there is none
 * @param screenProbability under which the first pairs make a subject suspect
 * @param screenChange beyond which they do
 * @param significance of a whole comparison: the chance that any of its changes is none
 * @param allocationChange of allocation, which must also be
 * @param allocationBytes or more per operation: one word of memory more is no change, one object is
 */
public record Thresholds(
        double change,
        double screenProbability,
        double screenChange,
        double significance,
        double allocationChange,
        double allocationBytes) {

    /** Below it, noise alone would decide on most machines. */
    public static final double LEAST_CHANGE = 0.001;

    public static final double MOST_CHANGE = 10;

    public Thresholds {
        if (!(change >= LEAST_CHANGE && change <= MOST_CHANGE)) {
            throw new IllegalArgumentException(
                    "a change that matters is from 0.1 % to 1000 %, not " + 100 * change + " %");
        }
    }

    public static Thresholds standard() {
        return new Thresholds(0.03, 0.30, 0.02, 0.05, 0.005, 8);
    }

    /** The same with another change of time that matters. */
    public Thresholds withChange(double other) {
        // Who looks for less must also be suspicious of less: what is no suspect is never confirmed.
        double screen = Math.min(screenChange, other * screenChange / change);
        return new Thresholds(other, screenProbability, screen, significance, allocationChange, allocationBytes);
    }
}
