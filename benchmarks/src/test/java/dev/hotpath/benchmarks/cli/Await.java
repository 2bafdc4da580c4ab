package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting for what other processes do, for no longer than it may take. */
final class Await {

    private Await() {}

    static void within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (!Instant.now().isBefore(end)) {
                fail("waited " + limit);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
