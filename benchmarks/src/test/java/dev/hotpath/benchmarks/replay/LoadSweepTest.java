package dev.hotpath.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.fixtures.incident.Volume;
import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.load.Schedule;
import dev.hotpath.results.attribution.Hysteresis;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoadSweepTest {

    private final List<String> said = new ArrayList<>();
    private final OnSchedule schedules = new OnSchedule(said::add);
    private final List<Schedule> sent = new ArrayList<>();

    @Test
    void aSweepWhoseLoadWasLateIsRunOnceMoreUnderTheSameArrivals() throws InterruptedException {
        LoadSweep sweep =
                new LoadSweep(this::lateAtFirst, Volume.Arrivals.POISSON, Duration.ofSeconds(2), 1, schedules);

        Hysteresis found = sweep.over(10, 20);

        assertThat(sent).hasSize(2);
        assertThat(sent.get(1)).isSameAs(sent.get(0));
        assertThat(schedules.missed()).isZero();
        assertThat(said).isEmpty();
        assertThat(found.area()).isZero();
    }

    private Recording lateAtFirst(Schedule schedule) {
        sent.add(schedule);
        long[] micros = new long[schedule.size()];
        int[] status = new int[schedule.size()];
        long[] late = new long[schedule.size()];
        Arrays.fill(micros, 80_000);
        Arrays.fill(status, 200);
        Arrays.fill(late, sent.size() == 1 ? 30_000 : 0);
        return new Recording(schedule, micros, status, late);
    }
}
