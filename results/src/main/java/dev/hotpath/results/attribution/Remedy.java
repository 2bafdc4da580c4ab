package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;

/**
 * What gives the sick page more room, whatever made it sick: it may cure the page and is still no cause.
 *
 * @param change in words
 * @param restored how far it brings the page back (see {@link Restoration})
 * @param meanMillis of the page with it
 * @param failedShare of its requests, 0 to 1
 */
public record Remedy(String change, Interval restored, double meanMillis, double failedShare) {

    /** Whether the page is back with it. */
    public boolean cures() {
        return restored.value() >= Standing.FULL;
    }
}
