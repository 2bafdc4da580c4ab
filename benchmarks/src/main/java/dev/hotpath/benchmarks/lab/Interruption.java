package dev.hotpath.benchmarks.lab;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ctrl-C, and any other polite end: the trial that is running is ended, and the process stays just long enough for what was
 * measured to be judged and printed.
 */
public final class Interruption implements AutoCloseable {

    private static final Duration AT_MOST = Duration.ofMillis(4_500);

    private final AtomicReference<Runnable> stop = new AtomicReference<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupted, "interruption");
    private volatile boolean happened;

    /** Begins to listen; {@link #close()} ends it. */
    public static Interruption listen() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** What is done when it happens, or now where it has happened already; it must return at once, and may be called twice. */
    public void stopWith(Runnable action) {
        stop.set(action);
        if (happened) {
            action.run();
        }
    }

    public boolean happened() {
        return happened;
    }

    /** All that should be printed is printed. */
    @Override
    public void close() {
        finished.countDown();
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The end has begun between the two lines: the hook finds the work finished.
            }
        }
    }

    private void interrupted() {
        happened = true;
        Runnable action = stop.get();
        if (action == null) {
            return;
        }
        action.run();
        try {
            finished.await(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
