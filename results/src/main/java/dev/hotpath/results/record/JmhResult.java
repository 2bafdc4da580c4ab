package dev.hotpath.results.record;

import java.util.Collection;
import java.util.List;
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
        Map<String, Metric> secondary) {

    /**
     * Results of the same benchmark, mode, threads and parameters made one, with the forks of all, in the order in which
     * each was first seen. The settings are the first's.
     *
     * @throws IllegalArgumentException when a metric changes its unit from fork to fork
     */
    public static List<JmhResult> merge(Collection<JmhResult> results) {
        return MergedForks.of(results);
    }

    /** The same under another name and with other parameters: JMH's own JSON loses characters of them. */
    public JmhResult as(String otherName, Map<String, String> otherParams) {
        return new JmhResult(otherName, mode, threads, otherParams, settings, primary, secondary);
    }

    /** How many forks were measured. */
    public int forks() {
        return primary.rows().size();
    }
}
