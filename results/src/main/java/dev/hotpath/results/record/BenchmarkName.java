package dev.hotpath.results.record;

import java.util.Map;

/** What people call a benchmark whose JMH name is {@code package.Class.method}. */
public final class BenchmarkName {

    private BenchmarkName() {}

    /** Class and method; the name as it is where there is less. */
    public static String brief(String benchmark) {
        return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    }

    /** With its parameters: {@code ParkedHold.acquireHoldRelease poolSize=4}. */
    public static String label(String benchmark, Map<String, String> params) {
        StringBuilder label = new StringBuilder(brief(benchmark));
        params.forEach(
                (name, value) -> label.append(' ').append(name).append('=').append(value));
        return label.toString();
    }
}
