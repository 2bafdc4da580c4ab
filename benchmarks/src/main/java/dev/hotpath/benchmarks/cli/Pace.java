package dev.hotpath.benchmarks.cli;

import java.time.Duration;

/** How long a page is looked at when its cause is sought: a dozen runs have to fit into a minute and a half. */
final class Pace {

    static final Duration SETTLE = Duration.ofMillis(750);
    static final Duration MEASURED = Duration.ofMillis(4500);

    private Pace() {}

    static Duration stretched(Duration duration, double by) {
        return Duration.ofNanos((long) (duration.toNanos() * by));
    }
}
