package dev.hotpath.benchmarks.ab;

import dev.hotpath.benchmarks.SteppingClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Forks that take a second each and measure what was planted in them, with two per cent of noise. */
final class PlantedForks implements Forks {

    private final SteppingClock clock;
    private final Random random = new Random(7);
    private final Map<String, Double> headTakes = new HashMap<>();
    private final Map<String, Double> costs = new HashMap<>();
    private final Set<String> failing = new HashSet<>();
    final List<String> log = new ArrayList<>();
    private Runnable before = () -> {};
    boolean aborted;

    PlantedForks(SteppingClock clock) {
        this.clock = clock;
    }

    /** The head takes so many times as long as the base. */
    PlantedForks slower(Place place, double times) {
        headTakes.put(place.id(), times);
        return this;
    }

    /** Both take so many microseconds. */
    PlantedForks costs(Place place, double micros) {
        costs.put(place.id(), micros);
        return this;
    }

    PlantedForks failing(Place place, Arm arm) {
        failing.add(place.id() + arm);
        return this;
    }

    PlantedForks beforeEach(Runnable what) {
        before = what;
        return this;
    }

    @Override
    public Taken take(Place place, Arm arm) {
        before.run();
        log.add(place.id() + " " + arm);
        clock.pass(Duration.ofSeconds(1));
        if (aborted) {
            return new Taken(List.of(), "killed");
        }
        if (failing.contains(place.id() + arm)) {
            return new Taken(List.of(), "out of memory");
        }
        double times = arm == Arm.HEAD ? headTakes.getOrDefault(place.id(), 1.0) : 1;
        double micros = costs.getOrDefault(place.id(), 100.0) * times * Math.exp(0.02 * random.nextGaussian());
        return new Taken(List.of(Measurements.took(place, micros, 64)), "");
    }

    @Override
    public void abort() {
        aborted = true;
    }
}
