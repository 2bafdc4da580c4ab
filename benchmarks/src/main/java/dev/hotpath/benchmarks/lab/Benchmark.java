package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A benchmark and how it scales.
 *
 * @param name the JMH name, package and class included
 * @param does what one operation does, in words; empty when it does not say
 * @param scales its declaration; null when it makes none
 * @param principal which of its curves the quick run takes; null when none
 * @param uses the real servers it needs
 * @param params the values of each {@code @Param}, in the benchmark's order
 * @param threads the worker threads it asks for, where threads are not its axis
 * @param measured how long a fork warms up and measures, without its start and set-up
 * @param reference whether it runs interleaved with everything else, to show what the machine was doing
 * @param onlyWhenNamed whether a sweep of everything leaves it out
 * @param values the points of its axis as the {@code @Param} writes them; null where as plain numbers
 */
public record Benchmark(
        String name,
        String does,
        Scales scales,
        Principal principal,
        Set<Part> uses,
        Map<String, List<String>> params,
        int threads,
        Duration measured,
        boolean reference,
        boolean onlyWhenNamed,
        List<String> values) {

    /** A benchmark that every sweep takes, and whose points are plain numbers. */
    Benchmark(
            String name,
            String does,
            Scales scales,
            Principal principal,
            Set<Part> uses,
            Map<String, List<String>> params,
            int threads,
            Duration measured,
            boolean reference) {
        this(name, does, scales, principal, uses, params, threads, measured, reference, false, null);
    }

    Benchmark scaling(Scales otherwise, List<String> written) {
        return new Benchmark(
                name, does, otherwise, principal, uses, params, threads, measured, reference, onlyWhenNamed, written);
    }
}
