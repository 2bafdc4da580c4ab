package dev.hotpath.results.gate;

import java.util.Map;

/**
 * What became of suites as wholes.
 *
 * @param effect what was done to the head, {@code the same code} for nothing
 * @param pairing how forks were dealt
 * @param benchmarks in a suite
 * @param comparisons how many suites were compared
 * @param changed the share in which anything regressed or improved
 * @param regressed the share in which anything regressed
 * @param outcomes the share of each outcome
 * @param others the share of suites in which a rule said of any benchmark that it changed, by the rules' names
 */
public record SuiteRate(
        String effect,
        String pairing,
        int benchmarks,
        int comparisons,
        double changed,
        double regressed,
        Map<String, Double> outcomes,
        Map<String, Double> others) {}
