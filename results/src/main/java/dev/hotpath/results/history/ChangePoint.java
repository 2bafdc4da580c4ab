package dev.hotpath.results.history;

import dev.hotpath.results.compare.Ratio;

/**
 * Where a history changes its level.
 *
 * @param at the first reading of the new level, from 0
 * @param ratio new ÷ old level in cost: above 1 it became slower
 * @param before the geometric mean of the costs before, since the last change and of 50 readings at most
 * @param after of those from {@code at} on, likewise
 */
public record ChangePoint(int at, Ratio ratio, double before, double after) {}
