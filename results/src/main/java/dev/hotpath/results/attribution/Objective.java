package dev.hotpath.results.attribution;

/** What a page must keep to: the longest p99 in milliseconds as observed, and the largest share of failures. */
public record Objective(double p99Millis, double failedShare) {

    /** Whether it is not kept; a p99 that is no number isn't. */
    boolean broken(Health health) {
        return !(health.p99Millis() <= p99Millis && health.failedShare() <= failedShare);
    }
}
