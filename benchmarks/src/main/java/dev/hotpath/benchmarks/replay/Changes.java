package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.IncidentException;
import dev.hotpath.fixtures.incident.Step;
import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemModel;
import dev.hotpath.results.attribution.Factor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * What may change about a system without anybody deploying it, each as a factor that can be tried: more visitors, a slower upstream, a
 * longer way, larger answers, more rows, a colder cache, a leak, a smaller pool. A factor that a system has no part in is left out,
 * and so are steps that no system can have.
 */
final class Changes {

    private static final int STEPS = 16;

    /** In real time: where a way has no length, the first step is this. */
    private static final double LEAST_TRIP_MICROS = 1000;

    private final SystemDefinition system;
    private final SystemModel model;
    private final List<Factor> factors = new ArrayList<>();
    private final Map<String, DoubleFunction<SystemDefinition>> changed = new LinkedHashMap<>();

    Changes(SystemDefinition system) {
        this.system = system;
        this.model = system.model();
        volume();
        model.services().keySet().stream().filter(this::isCalled).forEach(this::upstream);
        if (model.does(Step.Cached.class)) {
            hitRatio();
            timeToLive();
        }
        roundTrip();
        if (model.does(Step.Call.class)) {
            payload();
        }
        if (model.does(Step.Query.class)) {
            rows();
            pool();
        }
        leak();
    }

    List<Factor> factors() {
        return List.copyOf(factors);
    }

    /** The system with a factor at one of its steps. */
    SystemDefinition at(Factor factor, double step) {
        return step == factor.steps()[0] ? system : changed.get(factor.name()).apply(step);
    }

    private void add(double[] steps, DoubleFunction<SystemDefinition> change, Function<double[], Factor> factor) {
        double[] possible = possible(steps, change);
        // A system may already have what would be the last step.
        if (possible.length > 1 && possible[1] != possible[0]) {
            Factor added = factor.apply(possible);
            factors.add(added);
            changed.put(added.name(), change);
        }
    }

    /** The first is the system as it is. */
    private static double[] possible(double[] steps, DoubleFunction<SystemDefinition> change) {
        int possible = 1;
        while (possible < steps.length && isPossible(change, steps[possible])) {
            possible++;
        }
        return Arrays.copyOf(steps, possible);
    }

    private static boolean isPossible(DoubleFunction<SystemDefinition> change, double step) {
        try {
            change.apply(step);
            return true;
        } catch (IncidentException outOfRange) {
            return false;
        }
    }

    private void volume() {
        double rate = model.volume().rate();
        add(
                Factor.geometric(rate, 4 * rate, 2 * STEPS),
                value -> system.set("volume.rate", value + "/s"),
                steps -> Factor.percent("volume", steps));
    }

    private boolean isCalled(String service) {
        return model.does(Step.Call.class, call -> call.service().equals(service));
    }

    private void upstream(String name) {
        add(
                Factor.geometric(1, 20, 2 * STEPS),
                times -> system.slower(name, times),
                steps -> Factor.times("services." + name, "an upstream (" + name + ")", "slower", steps));
    }

    private void hitRatio() {
        add(
                Factor.even(model.cache().bypass(), 1, STEPS),
                share -> system.set("cache.bypass", Double.toString(share)),
                steps -> new Factor(
                        "hit ratio",
                        steps,
                        share -> String.format(Locale.ROOT, "%.0f %% of the reads past the cache", 100 * share)));
    }

    private void timeToLive() {
        Duration live = model.cache().timeToLive();
        add(
                Factor.geometric(1, 1.0 / 2000, STEPS),
                part -> system.set("cache.time-to-live", micros(live.toNanos() / 1e3 * part)),
                steps -> Factor.times("time to live", "cached values living", "shorter", steps));
    }

    private void roundTrip() {
        double trip = Math.max(
                LEAST_TRIP_MICROS / model.scale(), model.network().roundTrip().toNanos() / 1e3);
        add(
                Factor.geometric(trip, 200 * trip, STEPS),
                micros -> withTrips(micros, micros / trip),
                steps -> new Factor(
                        "round trip",
                        steps,
                        micros ->
                                String.format(Locale.ROOT, "a round trip of %.1f ms", micros / 1000 * model.scale())));
    }

    /** All ways get longer alike: one that a region has of its own would otherwise stay as it was. */
    private SystemDefinition withTrips(double micros, double times) {
        SystemDefinition longer = system.set("network.round-trip", micros(micros));
        for (Map.Entry<String, Duration> region : model.network().regions().entrySet()) {
            longer = longer.set(
                    "network.regions." + region.getKey(),
                    micros(region.getValue().toNanos() / 1e3 * times));
        }
        return longer;
    }

    private void payload() {
        int items = model.payload().items();
        add(
                Factor.geometric(items, 30.0 * items, STEPS),
                more -> system.set("payload.items", whole(more)),
                steps -> Factor.times("payload", "answers", "larger", steps));
    }

    private void rows() {
        int rows = model.database().rows();
        add(
                Factor.geometric(rows, 20.0 * rows, STEPS),
                more -> system.set("database.rows", whole(more)),
                steps -> Factor.times("rows", "tables", "larger", steps));
    }

    private void pool() {
        int size = model.pool().size();
        add(
                size == 1 ? new double[] {1} : Factor.even(size, 1, size - 1),
                connections -> system.set("pool.size", whole(connections)),
                steps -> Factor.value("pool", "a pool of %s", steps));
    }

    private void leak() {
        add(
                Factor.even(model.heap().leaked(), model.heap().megabytes(), STEPS),
                megabytes -> system.set("heap.leaked", whole(megabytes) + "MB"),
                steps -> Factor.value("leak", "%s MB leaked", steps));
    }

    private static String micros(double micros) {
        return Math.max(1, Math.round(micros)) + "us";
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }
}
