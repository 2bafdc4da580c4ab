package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.RunFolder;
import dev.hotpath.results.scaling.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What is done about the curves of a run once they are judged, while the servers still run. */
public interface Sequel {

    /** Nothing is done. */
    Sequel NONE = new Sequel() {
        @Override
        public Duration reserve() {
            return Duration.ZERO;
        }

        @Override
        public List<String> after(Judged judged) {
            return List.of();
        }
    };

    /**
     * A run that is measured and judged.
     *
     * @param results what was measured, the forks of each place together
     * @param bench runs further forks
     * @param deadline when all must be done; null for no limit
     */
    record Judged(
            Plan plan,
            RunFolder folder,
            List<JmhResult> results,
            List<Verdict> verdicts,
            Workbench bench,
            Instant deadline,
            Progress progress) {}

    /** How much of a run's budget it needs at the least. */
    Duration reserve();

    /** Does it; what it has to say, in lines. It fails for nothing: the run is already complete. */
    List<String> after(Judged judged);
}
