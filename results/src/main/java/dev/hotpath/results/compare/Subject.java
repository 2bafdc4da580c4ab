package dev.hotpath.results.compare;

import java.util.Map;

/**
 * What is compared: one statistic of one benchmark at one combination of parameters and threads.
 *
 * @param benchmark package, class and method
 * @param mode JMH's short label, such as {@code avgt}
 * @param threads JMH's worker threads
 * @param params by name, in the benchmark's order
 * @param statistic {@code mean}, {@code p50}, {@code p99}, or a secondary metric's name
 */
public record Subject(String benchmark, String mode, int threads, Map<String, String> params, String statistic) {}
