package dev.hotpath.benchmarks.ab;

/** Two sides can't be measured against each other; the message is one line: what, where, and how to mend it. */
public final class CannotPair extends RuntimeException {

    CannotPair(String message) {
        super(message);
    }

    CannotPair(String message, Throwable cause) {
        super(message, cause);
    }
}
