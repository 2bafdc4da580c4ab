package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.report.Printable;
import java.io.PrintStream;
import java.time.Duration;

/** One line that is written over, for a person who watches. */
final class TerminalProgress implements Progress {

    private static final int BAR = 20;
    private static final String CLEAR = "\r\u001b[2K";

    private final PrintStream err;
    private final int width;

    TerminalProgress(PrintStream err, int width) {
        this.err = err;
        this.width = width;
    }

    @Override
    public void trial(int number, int ofAbout, String what, Duration left) {
        int filled = Math.min(BAR, BAR * (number - 1) / Math.max(1, ofAbout));
        String line = "█".repeat(filled) + "░".repeat(BAR - filled) + " " + number + "/" + ofAbout + " · "
                + Durations.words(left) + " left · " + Printable.of(what);
        err.print(CLEAR + (line.length() < width ? line : line.substring(0, width - 1) + "…"));
        err.flush();
    }

    @Override
    public void failed(String what, String why) {
        err.println(CLEAR + Printable.of("failed: " + what + ": " + why));
    }

    @Override
    public void done() {
        err.print(CLEAR);
        err.flush();
    }
}
