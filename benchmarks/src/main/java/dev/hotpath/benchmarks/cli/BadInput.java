package dev.hotpath.benchmarks.cli;

/** Something the user can mend; its message is the one line they see: what, where, and how to mend it. */
final class BadInput extends RuntimeException {

    BadInput(String message) {
        super(message);
    }
}
