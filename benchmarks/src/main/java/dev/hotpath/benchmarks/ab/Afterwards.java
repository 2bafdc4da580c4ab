package dev.hotpath.benchmarks.ab;

import dev.hotpath.results.compare.Comparison;
import dev.hotpath.results.record.RunFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What is done about a comparison once it is judged, while the servers still run. */
public interface Afterwards {

    /** Nothing is done. */
    Afterwards NOTHING = new Afterwards() {
        @Override
        public List<String> after(Judged judged) {
            return List.of();
        }

        @Override
        public void abort() {}
    };

    /**
     * A comparison that is measured and judged.
     *
     * @param jvmArguments of a side's forks, beside the benchmark's own
     * @param fork how long a further fork of the benchmark of that name takes, about
     * @param timeout when a further fork that does not end is killed
     * @param deadline when all must be done; null for no limit
     */
    record Judged(
            Comparison comparison,
            Sides sides,
            RunFolder folder,
            Function<Arm, List<String>> jvmArguments,
            Function<String, Duration> fork,
            Duration timeout,
            Instant deadline) {}

    /** Does it; what it has to say, in lines. It fails for nothing: the comparison is already complete. */
    List<String> after(Judged judged);

    /** Ends it early. From any thread. */
    void abort();
}
