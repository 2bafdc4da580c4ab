package dev.hotpath.benchmarks.ab;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How two sides are compared.
 *
 * @param benchmark which ones; null for all
 * @param params values of parameters instead of the benchmarks' own
 * @param threads that each is measured with; empty for those that it declares
 * @param pairs of forks to screen each place by, and as many fresh ones to confirm a suspect by
 * @param budget how long measuring may take; null for as long as the pairs need
 * @param change by how much a time must change to matter, as a fraction
 * @param seed of the order
 * @param jmh handed to the JMH of both sides
 * @param baseJvmArguments of the base's forks alone
 * @param headJvmArguments of the head's forks alone
 * @param floors the folders of comparisons of the same code: twice what a benchmark differed from itself there is no change
 * @param canary a benchmark of the base's jar that neither side changes; null for this program's own
 * @param sameOnPurpose whether both sides are meant to be the same, to see what the gate says then
 * @param changedBenchmarks whether benchmarks that differ between two jars are measured all the same
 * @param command the words of the command line
 */
public record Settings(
        Pattern benchmark,
        Map<String, List<String>> params,
        List<Integer> threads,
        int pairs,
        Duration budget,
        double change,
        long seed,
        JmhArguments jmh,
        List<String> baseJvmArguments,
        List<String> headJvmArguments,
        List<Path> floors,
        Pattern canary,
        boolean sameOnPurpose,
        boolean changedBenchmarks,
        List<String> command) {

    /** The same for one benchmark at one combination of parameters, with so many threads. */
    public Settings only(String name, Map<String, List<String>> at, int threads) {
        return new Settings(
                Pattern.compile("^" + Pattern.quote(name) + "$"),
                at,
                jmh.sayThreads() ? List.of() : List.of(threads),
                pairs,
                budget,
                change,
                seed,
                jmh,
                baseJvmArguments,
                headJvmArguments,
                floors,
                canary,
                sameOnPurpose,
                changedBenchmarks,
                command);
    }
}
