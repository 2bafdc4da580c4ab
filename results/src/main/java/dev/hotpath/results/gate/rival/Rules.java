package dev.hotpath.results.gate.rival;

import java.util.List;

/** How people gate on benchmarks today. */
public final class Rules {

    private Rules() {}

    /** Every rule, in the order of the table. */
    public static List<Rule> all() {
        return List.of(
                new Benchstat(),
                new Asv("asv's test", 1),
                new Asv("asv", 1.1),
                new Pyperf(),
                new JmhIntervals(),
                new AlertThreshold());
    }
}
