package dev.hotpath.benchmarks.lab;

import dev.hotpath.fixtures.Part;
import dev.hotpath.results.scaling.Principal;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.SetUpTakes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param group how many threads a group of it has: JMH runs whole groups only; 1 where it has none
 * @param modes in how many modes a fork measures it, one after the other
 * @param measured how long a fork warms up and measures in all of them, without its start and set-up
 * @param longest the same at most, where nobody knows it: after twice as long a fork has surely hung
 * @param setUp how long its start, set-up and end take, roughly
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
        int group,
        int modes,
        Duration measured,
        Duration longest,
        Duration setUp,
        boolean reference,
        boolean onlyWhenNamed,
        List<String> values) {

    /** What starting a fork, connecting it and ending it usually take, on a machine that is not idle. */
    public static final Duration USUAL_SET_UP = Duration.ofSeconds(1);

    static Duration setUp(Optional<SetUpTakes> said) {
        return said.map(takes -> Duration.ofMillis((long) (1_000 * takes.seconds())))
                .orElse(USUAL_SET_UP);
    }

    /** A benchmark that every sweep takes, with the usual set-up, and whose points are plain numbers. */
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
        this(
                name,
                does,
                scales,
                principal,
                uses,
                params,
                threads,
                1,
                1,
                measured,
                measured,
                USUAL_SET_UP,
                reference,
                false,
                null);
    }

    /** As many threads as JMH starts when it is asked for so many: it fills the last group up. */
    public int wholeGroups(int threads) {
        return wholeGroups(threads, group);
    }

    static int wholeGroups(int threads, int group) {
        return (threads + group - 1) / group * group;
    }

    Benchmark scaling(Scales otherwise, List<String> written) {
        return new Benchmark(
                name,
                does,
                otherwise,
                principal,
                uses,
                params,
                threads,
                group,
                modes,
                measured,
                longest,
                setUp,
                reference,
                onlyWhenNamed,
                written);
    }
}
