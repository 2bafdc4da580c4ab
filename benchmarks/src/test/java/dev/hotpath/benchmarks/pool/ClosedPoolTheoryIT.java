package dev.hotpath.benchmarks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.hotpath.benchmarks.KeepsTime;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** W = N·S/c − S − Z for N callers, c connections, hold S and think time Z: here 16, 2, 20 ms and 0, so 140 ms. */
@KeepsTime
class ClosedPoolTheoryIT {

    private static final Duration WINDOW = Duration.ofMillis(2500);

    private static Reported hikari;

    @Test
    void sixteenCallersOnTwoConnectionsWaitAsLongAsTheorySaysOnTheMean() throws Exception {
        Reported reported = sixteenCallersOnHikari();

        assertThat(reported.millis("wait")).isCloseTo(140, withinPercentage(20));
        assertThat(reported.count("timeouts")).isZero();
    }

    @Test
    void theIdealPoolWaitsAsLongOnTheMeanAndItsTailIsShorter() throws Exception {
        IdealPool ideal = new IdealPool();
        ideal.poolSize = 2;
        ideal.holdMillis = 20;
        ideal.open();

        Reported fair = ClosedLoop.run(16, WINDOW, () -> {
            ideal.acquireHoldRelease();
            return null;
        });
        Reported unfair = sixteenCallersOnHikari();

        assertThat(fair.millis("wait")).isCloseTo(140, withinPercentage(20));
        assertThat(unfair.percentileMillis("wait", 99)).isGreaterThan(1.5 * fair.percentileMillis("wait", 99));
    }

    private static Reported sixteenCallersOnHikari() throws Exception {
        if (hikari == null) {
            hikari = measured();
        }
        return hikari;
    }

    private static Reported measured() throws Exception {
        ParkedHold benchmark = new ParkedHold();
        benchmark.poolSize = 2;
        benchmark.holdMillis = 20;
        benchmark.open();
        try {
            Callable<?> operation = benchmark::acquireHoldRelease;
            return ClosedLoop.run(16, WINDOW, operation);
        } finally {
            benchmark.close();
        }
    }
}
