package dev.hotpath.results.report;

/**
 * The same of the healthy page and of the sick one.
 *
 * @param healthy null where that was not measured
 * @param sick likewise
 */
public record BothPages<T>(T healthy, T sick) {}
