package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.report.Printable;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A line now and then, for a log. */
final class PlainProgress implements Progress {

    private static final Duration BETWEEN = Duration.ofSeconds(15);

    private final PrintStream err;
    private final Clock clock;
    private Instant last = Instant.MIN;

    PlainProgress(PrintStream err, Clock clock) {
        this.err = err;
        this.clock = clock;
    }

    @Override
    public void trial(int number, int ofAbout, String what, Duration left) {
        Instant now = clock.instant();
        if (last.equals(Instant.MIN) || !now.isBefore(last.plus(BETWEEN))) {
            last = now;
            err.println(number + "/" + ofAbout + ", " + Durations.words(left) + " left: " + Printable.of(what));
        }
    }

    @Override
    public void failed(String what, String why) {
        err.println(Printable.of("failed: " + what + ": " + why));
    }

    @Override
    public void done() {}
}
