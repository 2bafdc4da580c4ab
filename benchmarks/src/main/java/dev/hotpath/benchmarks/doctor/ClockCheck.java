package dev.hotpath.benchmarks.doctor;

import java.util.Arrays;
import java.util.function.LongSupplier;

/** The smallest step of the clock that JMH reads, and what reading it takes. */
final class ClockCheck implements Check {

    private static final int READINGS = 200_000;
    private static final long COARSE_NANOS = 1_000;

    private final LongSupplier clock;

    ClockCheck() {
        this(System::nanoTime);
    }

    ClockCheck(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Finding look() {
        long[] steps = new long[READINGS];
        long start = clock.getAsLong();
        long last = start;
        for (int i = 0; i < READINGS; i++) {
            long now = clock.getAsLong();
            steps[i] = now - last;
            last = now;
        }
        long reading = (last - start) / READINGS;
        long step = Arrays.stream(steps).filter(s -> s > 0).min().orElse(Long.MAX_VALUE);
        if (step == Long.MAX_VALUE) {
            return Finding.warning(name(), "did not move", "Nothing can be timed with a clock that stands still.");
        }
        String figure = "steps of " + step + " ns, " + reading + " ns a reading";
        return Math.max(step, reading) >= COARSE_NANOS
                ? Finding.warning(
                        name(),
                        figure,
                        "Sampled operations under " + (20 * Math.max(step, reading) + 999) / 1000
                                + " us are mostly the clock: take their mean, and look for a system without TSC.")
                : Finding.ok(
                        name(),
                        figure,
                        "Single operations from about " + 20 * Math.max(step, reading) + " ns can be sampled.");
    }
}
