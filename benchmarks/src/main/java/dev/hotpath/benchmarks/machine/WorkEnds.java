package dev.hotpath.benchmarks.machine;

import java.util.concurrent.atomic.AtomicReference;

/**
 * The moment at which a trial's last operation has ended. JMH tears a trial's state down within the last iteration, and lets all
 * other threads sleep for a second when that takes longer than a millisecond: none of it is the benchmark's time, and the threads
 * that a tear-down ends take with them what they used.
 *
 * <p>JMH builds its profilers itself and gives them no way to a benchmark's state, so this is the one place in a fork where the
 * two meet.
 */
public final class WorkEnds {

    private static final AtomicReference<Runnable> LISTENER = new AtomicReference<>(() -> {});

    private WorkEnds() {}

    /** What every tear-down of a trial begins with. From any thread, as often as there are states; the first counts. */
    public static void now() {
        LISTENER.get().run();
    }

    static void tell(Runnable listener) {
        LISTENER.set(listener);
    }
}
