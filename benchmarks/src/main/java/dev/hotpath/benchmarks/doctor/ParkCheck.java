package dev.hotpath.benchmarks.doctor;

import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** How much later than asked a parked thread runs again. */
final class ParkCheck implements Check {

    private static final int TIMES = 60;
    private static final long ASKED_NANOS = 1_000_000;
    private static final long LATE_NANOS = 500_000;

    @Override
    public String name() {
        return "parking";
    }

    @Override
    public Finding look() {
        long[] late = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            LockSupport.parkNanos(ASKED_NANOS);
            late[i] = System.nanoTime() - start - ASKED_NANOS;
        }
        Arrays.sort(late);
        long median = late[TIMES / 2];
        String figure = String.format(
                Locale.ROOT,
                "1 ms ends %.0f us late (median), %.0f us (p95)",
                median / 1e3,
                late[TIMES * 95 / 100] / 1e3);
        String meaning = String.format(
                Locale.ROOT, "Injected delays and held connections last %.2f ms longer than they say", median / 1e6);
        return median > LATE_NANOS
                ? Finding.warning(
                        name(), figure, meaning + ": compare with theory on the measured hold, not the asked one.")
                : Finding.ok(name(), figure, meaning + ".");
    }
}
