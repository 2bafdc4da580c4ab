package dev.hotpath.results.record;

import java.util.List;

/** How JMH ran a benchmark, field by field as in its JSON. */
public record JmhSettings(
        String jmhVersion,
        String jvm,
        List<String> jvmArgs,
        String jdkVersion,
        String vmName,
        String vmVersion,
        int warmupIterations,
        String warmupTime,
        int warmupBatchSize,
        int measurementIterations,
        String measurementTime,
        int measurementBatchSize) {

    private static final List<String> OF_THE_HARNESS = List.of("-Djmh.", "-Dhotpath.");

    /** The JVM's flags without those by which the harness tells its forks where they are. */
    public List<String> flags() {
        return jvmArgs.stream()
                .filter(flag -> OF_THE_HARNESS.stream().noneMatch(flag::startsWith))
                .toList();
    }

    /** Such as {@code 2 × 1 s + 5 × 1 s}: the warm-up and what is measured. */
    public String iterations() {
        return warmupIterations + " × " + warmupTime + " + " + measurementIterations + " × " + measurementTime;
    }
}
