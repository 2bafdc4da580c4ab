package dev.hotpath.results.attribution;

import java.util.List;

/** The page over some runs of one system: medians over runs. */
public record Page(double meanMillis, double p50Millis, double p99Millis, double failedShare, int runs) {

    static Page of(List<Observation> runs) {
        return new Page(
                Levels.median(runs.stream().mapToDouble(Observation::meanMillis).toArray()),
                Levels.median(runs.stream().mapToDouble(Observation::p50Millis).toArray()),
                Levels.median(runs.stream().mapToDouble(Observation::p99Millis).toArray()),
                Levels.median(
                        runs.stream().mapToDouble(Observation::failedShare).toArray()),
                runs.size());
    }
}
