package dev.hotpath.benchmarks.pool;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Callers that ask again as soon as they are served, as JMH's workers do. */
final class ClosedLoop {

    private static final Duration WARMUP = Duration.ofMillis(500);

    private ClosedLoop() {}

    /**
     * What is reported from the first call to the end of the last, after a warm-up. The last calls are waited for, as JMH waits
     * at the end of an iteration: a pool that lets callers overtake starves some for seconds, and a mean without their waits
     * falls short of theory.
     */
    static Reported run(int callers, Duration window, Callable<?> operation) throws Exception {
        call(callers, WARMUP, operation);
        return Reported.during(() -> {
            call(callers, window, operation);
            return null;
        });
    }

    private static void call(int callers, Duration window, Callable<?> operation) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService workers = Executors.newFixedThreadPool(callers);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(workers.submit(() -> {
                    while (!over.get()) {
                        operation.call();
                    }
                    return null;
                }));
            }
            new Hold(window.toNanos()).await();
            over.set(true);
            for (Future<?> worker : running) {
                worker.get();
            }
        } finally {
            over.set(true);
            workers.shutdown();
        }
    }
}
