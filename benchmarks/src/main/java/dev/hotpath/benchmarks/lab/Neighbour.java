package dev.hotpath.benchmarks.lab;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Somebody else who measures on the same machine: a trial waits for the end of that. */
final class Neighbour {

    /** Why a trial has failed for which nobody made room. */
    static final String TOO_LONG = "something else has been measuring on this machine for too long";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final JmhLock lock = new JmhLock();

    /** Waits; false when it took too long, or is no longer wanted. */
    boolean isQuiet(BooleanSupplier unwanted) throws InterruptedException {
        return lock.await(LONGEST, unwanted);
    }
}
