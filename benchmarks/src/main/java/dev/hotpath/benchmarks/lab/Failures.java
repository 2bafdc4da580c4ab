package dev.hotpath.benchmarks.lab;

import java.util.LinkedHashSet;
import java.util.Set;

/** Says in one line why a trial failed. */
final class Failures {

    private static final int LONGEST = 300;

    private Failures() {}

    /**
     * The innermost cause, which is what the benchmark threw; where JMH only knows that the fork died, what the fork said
     * last.
     */
    static String inOneLine(Throwable thrown, QuietFormat output) {
        Throwable cause = innermost(thrown, new LinkedHashSet<>());
        String words = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        if (words.contains("Forked VM failed with exit code")) {
            words = cause.getMessage() + ": " + output.lastWords("it said nothing");
        }
        return shortened(words);
    }

    /** In one line, and no longer than anybody reads. */
    static String shortened(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static Throwable innermost(Throwable thrown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return thrown;
        }
        if (thrown.getCause() != null) {
            return innermost(thrown.getCause(), seen);
        }
        return thrown.getSuppressed().length > 0 ? innermost(thrown.getSuppressed()[0], seen) : thrown;
    }
}
