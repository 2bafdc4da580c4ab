package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.Volume;
import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.load.Schedule;
import dev.hotpath.results.attribution.Hysteresis;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * Takes a page's load up and down again in one go, so that whatever piles up on the way is still there on the way back. A load has the same
 * arrivals both ways, and counts once the page had half of its time to follow. The lowest load lasts three times as long in the end:
 * a queue that only drains is gone by then, and what is still sick stays so.
 */
final class LoadSweep {

    /** Seeds next to one another would be those of the users who come. */
    private static final long APART = 1_000;

    private static final int DRAINING = 2;

    private final Page page;
    private final Volume.Arrivals arrivals;
    private final Duration step;
    private final long seed;
    private final OnSchedule schedules;

    /** A page under a load that is written down. */
    interface Page {
        Recording under(Schedule schedule) throws InterruptedException;
    }

    /** @param step how long each load lasts */
    LoadSweep(Page page, Volume.Arrivals arrivals, Duration step, long seed, OnSchedule schedules) {
        this.page = page;
        this.arrivals = arrivals;
        this.step = step;
        this.seed = seed;
        this.schedules = schedules;
    }

    /**
     * Runs it once more, under the same arrivals, where its load was late.
     *
     * @param rates requests a second, ascending, two at least
     * @throws IllegalArgumentException when a load was so low that nothing was requested in its time
     */
    Hysteresis over(double... rates) throws InterruptedException {
        int n = rates.length;
        int last = 2 * n - 2 + DRAINING;
        Schedule schedule = upAndDown(rates, last);
        Recording recording = schedules.orAgain(() -> page.under(schedule));
        return new Hysteresis(IntStream.range(0, n)
                .mapToObj(i -> new Hysteresis.Step(
                        rates[i], state(recording, i), state(recording, i == 0 ? last : 2 * n - 2 - i)))
                .toList());
    }

    private Schedule upAndDown(double[] rates, int last) {
        int n = rates.length;
        Schedule schedule = new Schedule(new long[0], Duration.ZERO);
        for (int i = 0; i <= last; i++) {
            int load = i < n ? i : Math.max(0, 2 * n - 2 - i);
            schedule = schedule.then(Schedule.of(arrivals, rates[load], step, seed + APART * (1 + load)));
        }
        return schedule;
    }

    private Hysteresis.State state(Recording recording, int stretch) {
        long to = step.toNanos() * (stretch + 1);
        long from = to - step.toNanos() / 2;
        Recording within = recording.within(
                i -> recording.schedule().at(i) >= from && recording.schedule().at(i) < to);
        return new Hysteresis.State(within.meanMillis(), within.failedShare());
    }
}
