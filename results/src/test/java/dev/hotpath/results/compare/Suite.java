package dev.hotpath.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Draws pairs of forks as a machine would give them: lognormal, of a known noise and a known truth. */
final class Suite {

    static final double QUIET = 0.01;
    static final double USUAL = 0.05;

    private final Random random;

    Suite(long seed) {
        this.random = new Random(seed);
    }

    static Subject subject(String benchmark) {
        return new Subject(benchmark, "avgt", 1, Map.of(), "mean");
    }

    /** @param times how much longer the head takes: in the first pairs, and in the fresh ones */
    Series time(String benchmark, double noise, double times, double timesAgain) {
        return new Series(
                subject(benchmark), Family.TIME, "us/op", pairs(10, noise, times), pairs(10, noise, timesAgain));
    }

    Series unconfirmed(String benchmark, double noise, double times) {
        return new Series(subject(benchmark), Family.TIME, "us/op", pairs(10, noise, times), List.of());
    }

    static Series bytes(String benchmark, double base, double head) {
        List<Pair> pairs =
                Stream.generate(() -> Pair.ofBytes(base, head)).limit(10).toList();
        Subject subject = new Subject(benchmark, "avgt", 1, Map.of(), "gc.alloc.rate.norm");
        return new Series(subject, Family.ALLOCATION, "B/op", pairs, pairs);
    }

    /** What any suite brings along. */
    List<Series> steadyCanary() {
        return List.of(time("Canary.sing", QUIET, 1, 1));
    }

    List<Pair> pairs(int n, double noise, double times) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            pairs.add(new Pair(100 * noise(noise), 100 * times * noise(noise)));
        }
        return pairs;
    }

    private double noise(double deviation) {
        return Math.exp(deviation * random.nextGaussian());
    }
}
