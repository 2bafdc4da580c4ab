package dev.hotpath.results.compare;

/** Two sides that can't be compared at all. Its message is one line: what, where, and how to mend it. */
public final class CannotCompare extends RuntimeException {

    public CannotCompare(String message) {
        super(message);
    }
}
