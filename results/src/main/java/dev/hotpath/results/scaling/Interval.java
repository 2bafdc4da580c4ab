package dev.hotpath.results.scaling;

/** An estimate with the bounds of its 95 % interval. */
public record Interval(double value, double low, double high) {}
