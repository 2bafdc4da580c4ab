package dev.hotpath.results.record;

import java.util.Map;

/**
 * One entry of a JMH result file: a benchmark at one combination of parameters and threads.
 *
 * @param benchmark package, class and method
 * @param mode JMH's short label: {@code avgt}, {@code thrpt}, {@code sample}, {@code ss}
 * @param threads JMH's worker threads
 * @param params by name, in the benchmark's order; empty when it has none
 * @param settings how JMH ran it
 * @param primary the score
 * @param secondary further metrics by name, in the order they were reported
 */
public record JmhResult(
        String benchmark,
        String mode,
        int threads,
        Map<String, String> params,
        JmhSettings settings,
        Metric primary,
        Map<String, Metric> secondary) {}
