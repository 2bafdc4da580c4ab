package dev.hotpath.benchmarks.ab;

import java.util.List;

/** A side could not be built; the message is one line, and the log says more. */
public final class BuildFailed extends RuntimeException {

    private final List<String> lastLines;

    BuildFailed(String message, List<String> lastLines) {
        super(message);
        this.lastLines = List.copyOf(lastLines);
    }

    /** The end of the build's log. */
    public List<String> lastLines() {
        return lastLines;
    }
}
