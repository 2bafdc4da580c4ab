package dev.hotpath.results.attribution;

import java.util.List;

/**
 * The page over some runs of one system: medians over runs.
 *
 * @param pausedShare of the time in which it stood still for collections, from 0 to 1
 * @param liveShare of the heap that full collections leave occupied, from 0 to 1; 0 where there were none
 */
public record Page(
        double meanMillis,
        double p50Millis,
        double p99Millis,
        double failedShare,
        double pausedShare,
        double liveShare,
        int runs) {

    static Page of(List<Observation> runs) {
        return new Page(
                Levels.median(runs.stream().mapToDouble(Observation::meanMillis).toArray()),
                Levels.median(runs.stream().mapToDouble(Observation::p50Millis).toArray()),
                Levels.median(runs.stream().mapToDouble(Observation::p99Millis).toArray()),
                Levels.median(
                        runs.stream().mapToDouble(Observation::failedShare).toArray()),
                Levels.median(
                        runs.stream().mapToDouble(Observation::pausedShare).toArray()),
                Levels.median(runs.stream().mapToDouble(Observation::liveShare).toArray()),
                runs.size());
    }
}
