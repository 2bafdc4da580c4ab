package dev.hotpath.results.report;

import dev.hotpath.results.record.BenchmarkName;
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
            if (!seen.add(BenchmarkName.brief(benchmark))) {
                shared.add(BenchmarkName.brief(benchmark));
            }
        }
    }

    /** Strangers' text, as it is. */
    String of(String benchmark) {
        String brief = BenchmarkName.brief(benchmark);
        return shared.contains(brief) ? benchmark : brief;
    }
}
