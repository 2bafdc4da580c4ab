package dev.hotpath.benchmarks.lab;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Somebody else who measures on the same machine: a trial waits for the end of that. */
final class Neighbour {

    /** Why a trial has failed for which nobody made room. */
    static final String TOO_LONG = "something else has been measuring on this machine for too long";

    static final Duration LONGEST = Duration.ofMinutes(10);

    /** What JMH says when somebody took its lock after we had looked. */
    private static final String CAME_FIRST = "Unable to acquire the JMH lock";

    private final JmhLock lock = new JmhLock();

    /** Whether that is why a fork was not even started: then it is waited for again. */
    static boolean cameFirst(String why) {
        return why.contains(CAME_FIRST);
    }

    /** Waits; false when it took too long, or is no longer wanted. */
    boolean isQuiet(BooleanSupplier unwanted) throws InterruptedException {
        return lock.await(LONGEST, unwanted);
    }
}
