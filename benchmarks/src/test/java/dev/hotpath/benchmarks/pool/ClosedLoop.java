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

    /** What is reported in a window that lies wholly inside the load. */
    static Reported run(int callers, Duration window, Callable<?> operation) throws Exception {
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
            new Hold(WARMUP.toNanos()).await();
            Reported reported = Reported.during(() -> {
                new Hold(window.toNanos()).await();
                return null;
            });
            over.set(true);
            for (Future<?> worker : running) {
                worker.get();
            }
            return reported;
        } finally {
            over.set(true);
            workers.shutdown();
        }
    }
}
