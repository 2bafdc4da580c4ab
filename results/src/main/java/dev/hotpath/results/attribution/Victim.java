package dev.hotpath.results.attribution;

import dev.hotpath.results.scaling.Interval;

/**
 * Where time went.
 *
 * @param healthyMillis a request, own time and wait, in the healthy system
 * @param sickMillis in the sick one
 * @param share of what the page's mean grew; shares need not sum to 1, since components wait for each other
 */
public record Victim(String component, double healthyMillis, double sickMillis, Interval share) {

    double growthMillis() {
        return sickMillis - healthyMillis;
    }
}
