package dev.hotpath.results.machine;

import dev.hotpath.results.record.JmhResult;
import java.util.List;
import java.util.Optional;

/**
 * Where the wall clock of a benchmark's threads went, as shares of it that sum to 1.
 *
 * @param cpu on a core
 * @param runQueue ready to run, but without a core
 * @param blocked parked, asleep, or waiting for a lock, a socket, a disk
 */
public record WallShares(double cpu, double runQueue, double blocked) {

    /** Of all forks together; empty where none reported it, as foreign results never do. */
    public static Optional<WallShares> of(JmhResult result) {
        List<CoreTime> forks = CoreTimes.of(result).stream()
                .filter(times -> times.iterations() > 0)
                .map(CoreTimes::sum)
                .toList();
        double all = forks.stream().mapToDouble(CoreTime::all).sum();
        return forks.isEmpty()
                ? Optional.empty()
                : Optional.of(new WallShares(
                        forks.stream().mapToDouble(CoreTime::cpu).sum() / all,
                        forks.stream().mapToDouble(CoreTime::runQueue).sum() / all,
                        forks.stream().mapToDouble(CoreTime::blocked).sum() / all));
    }
}
