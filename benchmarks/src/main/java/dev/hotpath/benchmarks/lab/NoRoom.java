package dev.hotpath.benchmarks.lab;

/** Somebody else has been measuring for so long that a fork was not begun: nothing is wrong with the fork. */
public final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message in one line */
    public NoRoom(String message) {
        super(message);
    }
}
