package dev.hotpath.results.record;

/**
 * A line of a run's journal: one trial that has ended.
 *
 * @param trial the trial's id, unique within the run
 * @param round the round it ran in
 * @param outcome {@code OK}, {@code FAILED} or {@code HUNG}
 * @param why one line when it failed, else empty
 * @param startedAt when it began, ISO 8601 in UTC
 * @param seconds how long it took as a whole, the fork's start and set-up included
 * @param control what the interleaved control last took at the same thread count, in its own unit; null before its first
 * @param result what was measured; null when it failed
 */
public record TrialRecord(
        String trial,
        int round,
        String outcome,
        String why,
        String startedAt,
        double seconds,
        Double control,
        JmhResult result) {}
