package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.record.JmhResult;
import java.util.List;

/**
 * A line of a comparison's journal: one fork that has ended. Two forks with the same place, phase and round are a pair.
 *
 * @param trial the place's id
 * @param round of its phase, from 1
 * @param first whether it was the first of its pair
 * @param why one line when it failed, else empty
 * @param startedAt when it began, ISO 8601 in UTC
 * @param seconds how long it took as a whole, JMH's start and the fork's set-up included
 * @param results what was measured, one a mode; empty when it failed
 */
record ForkRecord(
        String trial,
        Phase phase,
        int round,
        Arm arm,
        boolean first,
        boolean canary,
        String why,
        String startedAt,
        double seconds,
        List<JmhResult> results) {}
