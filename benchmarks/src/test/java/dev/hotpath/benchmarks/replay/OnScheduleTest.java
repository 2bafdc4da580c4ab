package dev.hotpath.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.load.Schedule;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnScheduleTest {

    private static final Recording IN_TIME = sent(0);
    private static final Recording LATE = sent(30_000);

    private final List<String> said = new ArrayList<>();
    private final OnSchedule schedules = new OnSchedule(said::add);

    @Test
    void aRunWhoseLoadWasLateIsRunOnceMoreAndOnlyTheSecondCounts() throws InterruptedException {
        Deque<Recording> runs = new ArrayDeque<>(List.of(LATE, IN_TIME));

        assertThat(schedules.orAgain(runs::pop)).isSameAs(IN_TIME);
        assertThat(schedules.missed()).isZero();
        assertThat(said).isEmpty();
    }

    @Test
    void oneThatIsLateAgainIsKeptAndSaid() throws InterruptedException {
        schedules.orAgain(() -> IN_TIME);

        assertThat(schedules.orAgain(() -> LATE)).isSameAs(LATE);
        assertThat(schedules.missed()).isOne();
        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("the load missed its schedule")
                .contains("30.0 ms", "in 1 of 2 runs");
    }

    private static Recording sent(long lateMicros) {
        return new Recording(
                new Schedule(new long[] {0, 1_000_000}, Duration.ofSeconds(1)),
                new long[] {80_000, 80_000},
                new int[] {200, 200},
                new long[] {lateMicros, lateMicros});
    }
}
