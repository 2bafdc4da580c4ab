package dev.hotpath.benchmarks.flame;

/** A profile that can't be made; the message is one line: what, why, and how to mend it. */
public final class CannotProfile extends RuntimeException {

    CannotProfile(String message) {
        super(message);
    }

    CannotProfile(String message, Throwable cause) {
        super(message, cause);
    }
}
