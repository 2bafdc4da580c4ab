package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import java.time.Clock;
import java.time.Duration;

/** Tells how far a known number of steps has come, and the time left if the rest take as long as those so far. */
final class Countdown {

    private final Progress progress;
    private final int steps;
    private final Clock clock;
    private final long start;
    private final long end;
    private int done;

    Countdown(Progress progress, int steps, Clock clock) {
        this(progress, steps, clock, Long.MAX_VALUE);
    }

    /** @param end when it is over at the latest, in the clock's milliseconds */
    Countdown(Progress progress, int steps, Clock clock, long end) {
        this.end = end;
        this.progress = progress;
        this.steps = steps;
        this.clock = clock;
        this.start = clock.millis();
    }

    /** A step has ended. */
    void step(String what) {
        done++;
        long now = clock.millis();
        double each = (now - start) / (double) done;
        long left = Math.min((long) (each * (steps - done)), Math.max(0, end - now));
        progress.trial(done, steps, what, Duration.ofMillis(left));
    }
}
