package dev.hotpath.benchmarks.lab;

/** Something that was asked for can't be measured; the message is one line: what, where, and how to mend it. */
public final class CannotMeasure extends RuntimeException {

    CannotMeasure(String message) {
        super(message);
    }

    CannotMeasure(String message, Throwable cause) {
        super(message, cause);
    }
}
