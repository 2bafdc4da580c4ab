package dev.hotpath.results.report;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names no longer than it takes to tell subjects from one another: the class and method, with the package where two packages
 * have that class, with the mode where a benchmark has several, and with whatever is not usual.
 */
final class SubjectNames {

    private final BenchmarkNames benchmarks;
    private final Map<String, Set<String>> modesByBenchmark = new HashMap<>();

    SubjectNames(Collection<Change> changes) {
        benchmarks = new BenchmarkNames(
                changes.stream().map(change -> change.subject().benchmark()).toList());
        for (Change change : changes) {
            Subject subject = change.subject();
            modesByBenchmark
                    .computeIfAbsent(subject.benchmark(), n -> new HashSet<>())
                    .add(subject.mode());
        }
    }

    /** Strangers' text, as it is. */
    String of(Subject subject) {
        List<String> words = new ArrayList<>();
        words.add(benchmarks.of(subject.benchmark()));
        subject.params().forEach((name, value) -> words.add(name + "=" + value));
        if (subject.threads() != 1) {
            words.add("threads=" + subject.threads());
        }
        if (modesByBenchmark.get(subject.benchmark()).size() > 1) {
            words.add(subject.mode());
        }
        if (!subject.statistic().equals("mean")) {
            words.add(subject.statistic());
        }
        return String.join(" ", words);
    }
}
