package dev.hotpath.results.history;

import java.util.List;

/**
 * What was recorded so far.
 *
 * @param histories a benchmark each
 * @param notes a line for each thing that was left out
 */
public record Past(List<History> histories, List<String> notes) {}
