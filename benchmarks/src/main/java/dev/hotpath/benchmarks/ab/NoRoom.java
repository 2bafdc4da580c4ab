package dev.hotpath.benchmarks.ab;

/** Somebody else has been measuring for so long that a fork was not begun: nothing is wrong with the fork. */
final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message in one line */
    NoRoom(String message) {
        super(message);
    }
}
