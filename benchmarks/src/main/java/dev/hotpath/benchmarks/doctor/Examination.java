package dev.hotpath.benchmarks.doctor;

import java.util.List;

/**
 * All findings, as {@code doctor --format json} prints them.
 *
 * @param schema {@code hotpath.doctor/1}
 * @param findings in the checks' order
 */
public record Examination(String schema, List<Finding> findings) {

    public static final String SCHEMA = "hotpath.doctor/1";

    /** Whether there is nothing to warn of. */
    public boolean healthy() {
        return findings.stream().allMatch(finding -> finding.status() == Status.OK);
    }
}
