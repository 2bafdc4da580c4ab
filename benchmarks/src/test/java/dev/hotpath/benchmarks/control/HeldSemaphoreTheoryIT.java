package dev.hotpath.benchmarks.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.hotpath.benchmarks.KeepsTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A closed loop of N callers on c places held for S each: N·S/c a call, by Little's law. */
@KeepsTime
class HeldSemaphoreTheoryIT {

    private static final int CALLERS = 16;
    private static final int CALLS_EACH = 25;

    @Test
    void sixteenCallersOnFourPlacesHeldForTwentyMillisecondsTakeEighty() throws Exception {
        HeldSemaphore semaphore = new HeldSemaphore();
        semaphore.permits = 4;
        semaphore.holdMillis = 20;
        semaphore.open();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                running.add(callers.submit(() -> {
                    for (int call = 0; call < CALLS_EACH; call++) {
                        semaphore.hold();
                    }
                    return null;
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
            double millis = (System.nanoTime() - start) / 1e6 / CALLS_EACH;
            assertThat(millis).isCloseTo(80, withinPercentage(20));
        } finally {
            callers.shutdownNow();
        }
    }
}
