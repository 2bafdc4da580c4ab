package dev.hotpath.benchmarks.lab;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Somebody else who measures on the same machine: a trial waits for the end of that. */
final class Neighbour {

    /** Why a trial was not started for which nobody made room. */
    static final String TOO_LONG = "something else has been measuring on this machine for too long";

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** What JMH says when somebody took its lock after we had looked. */
    private static final String CAME_FIRST = "Unable to acquire the JMH lock";

    private final JmhLock lock = new JmhLock();

    /** What is run in the quiet. */
    interface Attempt<T> {
        T make() throws IOException, InterruptedException;
    }

    /** How that ended for which JMH has this reason. */
    static Outcome failed(String why) {
        return why.contains(CAME_FIRST) ? Outcome.NOT_STARTED : Outcome.FAILED;
    }

    /**
     * Waits for the end of what others measure, and makes an attempt; another one where they came first.
     *
     * @param unwanted whether nobody waits for it any longer
     * @param cameFirst whether an attempt ended before it began, since somebody else was faster
     * @return the last attempt; empty where there was no quiet in time
     */
    <T> Optional<T> whenQuiet(BooleanSupplier unwanted, Attempt<T> attempt, Predicate<T> cameFirst)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (lock.await(LONGEST, unwanted)) {
            T made = attempt.make();
            if (!cameFirst.test(made) || unwanted.getAsBoolean() || System.nanoTime() > end) {
                return Optional.of(made);
            }
        }
        return Optional.empty();
    }
}
