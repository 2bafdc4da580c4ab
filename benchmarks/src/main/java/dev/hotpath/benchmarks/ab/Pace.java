package dev.hotpath.benchmarks.ab;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** How long forks take: by their settings at first, then as they last did. */
final class Pace {

    /** Two JVMs start, JMH's and the fork's. */
    private static final double STARTING_SECONDS = 1.5;

    private final Map<String, Double> seconds = new HashMap<>();

    /** @param trial the place's id */
    void took(String trial, double measured) {
        seconds.merge(trial, measured, (before, now) -> (before + now) / 2);
    }

    /** A fork of a place, in seconds. */
    double fork(Place place) {
        return seconds.getOrDefault(
                place.id(), STARTING_SECONDS + place.measured().toMillis() / 1e3);
    }

    /** A pair of each place. */
    Duration round(Collection<Place> places) {
        return Duration.ofMillis((long) (places.stream().mapToDouble(this::fork).sum() * 2_000));
    }
}
