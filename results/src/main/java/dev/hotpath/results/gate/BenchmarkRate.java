package dev.hotpath.results.gate;

import java.util.Map;

/**
 * The answers on one benchmark.
 *
 * @param effect what was done to the head, {@code the same code} for nothing
 * @param pairing how forks were dealt
 * @param benchmark the pool's name
 * @param forks in the pool
 * @param scatter of a fork, as a share of its time
 * @param comparisons how many were made and not thrown away as contaminated
 * @param ours regressed and improved; of the same code in any family, of a change in the family in which it must be found
 * @param others by the rules' names, on the time alone
 */
public record BenchmarkRate(
        String effect,
        String pairing,
        String benchmark,
        int forks,
        double scatter,
        int comparisons,
        Share ours,
        Map<String, Share> others) {}
