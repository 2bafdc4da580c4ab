package dev.hotpath.benchmarks.machine;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How many cores really run at once: hyper-threads, container limits, stolen time and busy neighbours make it less than the
 * number of processors the system shows.
 */
public final class EffectiveCores {

    private static final int ROUNDS = 3;
    private static final long WINDOW_NANOS = 80_000_000;
    private static final int STEPS_A_LOOK = 2_000;

    private EffectiveCores() {}

    /** Measured now, in about half a second: work done by a thread a processor ÷ the most one thread alone has done. */
    public static double measured() {
        return measured(Runtime.getRuntime().availableProcessors());
    }

    static double measured(int threads) {
        rate(1);
        double[] together = new double[ROUNDS];
        double alone = 0;
        for (int round = 0; round < ROUNDS; round++) {
            alone = Math.max(alone, rate(1));
            together[round] = rate(threads);
        }
        Arrays.sort(together);
        return together[ROUNDS / 2] / alone;
    }

    /** Steps of pure computation a nanosecond, over all threads. */
    private static double rate(int threads) {
        AtomicLongArray steps = new AtomicLongArray(threads);
        CountDownLatch ready = new CountDownLatch(threads);
        CountDownLatch go = new CountDownLatch(1);
        AtomicLong end = new AtomicLong();
        Thread[] workers = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            int worker = i;
            workers[i] = new Thread(() -> steps.set(worker, compute(ready, go, end)), "effective-cores-" + i);
            workers[i].setDaemon(true);
            workers[i].start();
        }
        try {
            ready.await();
            // One end for all: a thread that gets a core late has less of the window, not a later one.
            end.set(System.nanoTime() + WINDOW_NANOS);
            go.countDown();
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Double.NaN;
        }
        long sum = 0;
        for (int i = 0; i < threads; i++) {
            sum += steps.get(i);
        }
        return (double) sum / WINDOW_NANOS;
    }

    private static long compute(CountDownLatch ready, CountDownLatch go, AtomicLong until) {
        ready.countDown();
        try {
            go.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
        long end = until.get();
        long steps = 0;
        long state = end;
        while (System.nanoTime() < end) {
            for (int i = 0; i < STEPS_A_LOOK; i++) {
                state = state * 6364136223846793005L + 1442695040888963407L;
            }
            steps += STEPS_A_LOOK;
        }
        // Used, so that the loop is not compiled away; true once in 2^64.
        return state == 0 ? steps + 1 : steps;
    }
}
