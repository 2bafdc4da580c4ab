package dev.hotpath.results.compare;

import java.util.List;

/**
 * Two sides compared.
 *
 * @param changes worst first
 * @param left a line for each benchmark that could not be compared, with the reason
 * @param warnings a line for each thing to know about all of it, such as a drift that is not controlled
 */
public record Comparison(Outcome outcome, List<Change> changes, List<String> left, List<String> warnings) {}
