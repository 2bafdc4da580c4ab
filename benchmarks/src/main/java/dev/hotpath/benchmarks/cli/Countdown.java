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
    private int done;

    Countdown(Progress progress, int steps, Clock clock) {
        this.progress = progress;
        this.steps = steps;
        this.clock = clock;
        this.start = clock.millis();
    }

    /** A step has ended. */
    void step(String what) {
        done++;
        double each = (clock.millis() - start) / (double) done;
        progress.trial(done, steps, what, Duration.ofMillis((long) (each * (steps - done))));
    }
}
