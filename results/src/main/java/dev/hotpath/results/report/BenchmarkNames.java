package dev.hotpath.results.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** What people call benchmarks: class and method, with the package where two packages have both. */
final class BenchmarkNames {

    private final Set<String> shared = new HashSet<>();

    /** @param benchmarks those that are to be told apart, with their packages */
    BenchmarkNames(Collection<String> benchmarks) {
        Set<String> seen = new HashSet<>();
        for (String benchmark : Set.copyOf(benchmarks)) {
            if (!seen.add(brief(benchmark))) {
                shared.add(brief(benchmark));
            }
        }
    }

    /** Strangers' text, as it is. */
    String of(String benchmark) {
        String brief = brief(benchmark);
        return shared.contains(brief) ? benchmark : brief;
    }

    /** Class and method of {@code package.Class.method}; as it is where there is less. */
    static String brief(String benchmark) {
        return benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1);
    }
}
