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
        int measurementBatchSize) {}
