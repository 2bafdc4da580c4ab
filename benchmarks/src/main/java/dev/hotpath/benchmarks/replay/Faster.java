package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.Step;
import dev.hotpath.fixtures.incident.SystemDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A system one component of which really is faster.
 *
 * @param millis by so much
 */
record Faster(SystemDefinition system, double millis) {

    private static final String SERVICES = "services.";

    /** No component can be faster by more than this part of what it takes: the rest is its own work. */
    private static final double MOST = 0.5;

    /**
     * By so many milliseconds, or as far as it goes.
     *
     * @return nothing where the component takes no time that a file can shorten, or is not called just once a request: a delay is put
     *     in once, and a faster one is faster each time; and what is called on a miss alone is seldom called
     */
    static Optional<Faster> of(SystemDefinition system, String component, double millis) {
        if (calls(system.model().endpoint().steps(), component) != 1) {
            return Optional.empty();
        }
        if (component.startsWith(SERVICES)) {
            String name = component.substring(SERVICES.length());
            double mean = millis(system.model().services().get(name).latency().mean());
            double saved = Math.min(millis, MOST * mean);
            return Optional.of(new Faster(system.slower(name, 1 - saved / mean), saved));
        }
        double time = millis(system.model().database().time());
        if (!component.equals("database") || time == 0) {
            return Optional.empty();
        }
        double saved = Math.min(millis, MOST * time);
        return Optional.of(new Faster(system.set("database.time", Math.round(1000 * (time - saved)) + "us"), saved));
    }

    /** How often a request calls a component, at most; what is cached is seldom missed. */
    private static int calls(List<Step> steps, String component) {
        int calls = 0;
        for (Step step : steps) {
            if (step instanceof Step.Call call) {
                calls += component.equals(SERVICES + call.service()) ? call.times() : 0;
            } else if (step instanceof Step.Query query) {
                calls += (component.equals("database") ? 1 : 0) + calls(query.hold(), component);
            } else if (step instanceof Step.Flag flag) {
                calls += Math.max(calls(flag.then(), component), calls(flag.otherwise(), component));
            } else if (step instanceof Step.Retry retry) {
                calls += calls(retry.steps(), component);
            }
        }
        return calls;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
