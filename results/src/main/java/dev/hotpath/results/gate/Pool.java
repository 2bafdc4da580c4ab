package dev.hotpath.results.gate;

import java.util.List;

/**
 * Forks of one benchmark, all of the same code, in the order in which they were measured.
 *
 * @param benchmark how the table names it
 */
public record Pool(String benchmark, List<Fork> forks) {

    boolean hasPercentiles() {
        return forks.stream().noneMatch(fork -> Double.isNaN(fork.p99()) || Double.isNaN(fork.slowedP99()));
    }

    boolean hasAllocation() {
        return forks.stream().noneMatch(fork -> Double.isNaN(fork.allocation()));
    }
}
