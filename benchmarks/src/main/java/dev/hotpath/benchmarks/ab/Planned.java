package dev.hotpath.benchmarks.ab;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a comparison would measure.
 *
 * @param canary null when there is none
 * @param warnings a line for each thing to know before
 */
public record Planned(Harness harness, List<Place> places, Canary canary, List<String> warnings) {

    /** When a fork has surely hung: long after it should have ended. */
    private static final Duration LEAST_DEADLINE = Duration.ofMinutes(2);

    private static final Duration SET_UP = Duration.ofSeconds(30);

    /** Of a fork that is looked at, beside what it measures: its start, and that the profiler writes. */
    private static final Duration BESIDE = Duration.ofSeconds(2);

    /** The benchmarks at their parameters, in words, a line each. */
    public List<String> words() {
        return places.stream().map(Place::words).toList();
    }

    /** The same, where code was hidden: lines that say what can't be seen. That all is well is not known then. */
    public Planned warned(List<String> more) {
        List<String> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new Planned(more.isEmpty() ? harness : harness.lacking(), places, canary, List.copyOf(all));
    }

    /** A line for each benchmark that is not measured, with the reason. */
    public List<String> left() {
        return harness.left();
    }

    /** One pair of each, the canary's included. */
    public Duration round() {
        return new Pace().round(withCanary(places));
    }

    List<Place> withCanary(List<Place> chosen) {
        List<Place> all = new ArrayList<>(chosen);
        if (canary != null) {
            all.add(canary.place());
        }
        return all;
    }

    /** How long a fork of a benchmark takes that is looked at, as the benchmark itself declares, its start included. */
    Duration look(String benchmark) {
        return harness.declared(benchmark).orElse(Duration.ZERO).plus(BESIDE);
    }

    /** The least time in which something can be told of each. */
    public Duration least() {
        return Budget.least(round());
    }

    private Duration longest(Place place) {
        Duration declared = harness.longest(place.benchmark()).orElse(Duration.ZERO);
        return declared.compareTo(place.measured()) > 0 ? declared : place.measured();
    }

    /** When a fork that has not ended is killed, after its start. */
    Duration deadline(JmhArguments jmh) {
        Duration longest = withCanary(places).stream()
                .map(place -> longest(place))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        int modes = jmh.modes()
                .orElse(places.stream()
                        .mapToInt(place -> harness.modes(place.benchmark()))
                        .max()
                        .orElse(1));
        Duration atMost = jmh.atMost().multipliedBy(modes);
        longest = longest.compareTo(atMost) > 0 ? longest : atMost;
        Duration enough = longest.multipliedBy(2).plus(SET_UP);
        return enough.compareTo(LEAST_DEADLINE) > 0 ? enough : LEAST_DEADLINE;
    }
}
