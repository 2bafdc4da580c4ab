package dev.hotpath.results.attribution;

/** What an objective is held against: the 99th percentile in milliseconds as observed, and the share of requests that failed. */
public record Health(double p99Millis, double failedShare) {}
