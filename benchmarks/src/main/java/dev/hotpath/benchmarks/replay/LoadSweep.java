package dev.hotpath.benchmarks.replay;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.Volume;
import dev.hotpath.fixtures.load.Recording;
import dev.hotpath.fixtures.load.Schedule;
import dev.hotpath.fixtures.page.replay.Replay;
import dev.hotpath.results.attribution.Hysteresis;
import java.time.Duration;
import java.util.Arrays;

/** Takes a page's load up and down again in one go, so that whatever piles up on the way is still there on the way back. */
public final class LoadSweep {

    private final Replay replay;
    private final SystemDefinition system;
    private final Duration step;
    private final long seed;

    /** @param step how long each load lasts */
    public LoadSweep(Replay replay, SystemDefinition system, Duration step, long seed) {
        this.replay = replay;
        this.system = system;
        this.step = step;
        this.seed = seed;
    }

    /** @param rates requests a second, ascending, two at least */
    public Hysteresis over(double... rates) throws InterruptedException {
        int n = rates.length;
        Volume.Arrivals arrivals = system.model().volume().arrivals();
        Schedule schedule = new Schedule(new long[0], Duration.ZERO);
        for (int i = 0; i < 2 * n - 1; i++) {
            schedule = schedule.then(Schedule.of(arrivals, rates[i < n ? i : 2 * n - 2 - i], step, seed + i));
        }
        Recording recording = replay.run(system, schedule, seed).recording();
        double[] up = new double[n];
        double[] down = new double[n];
        Arrays.setAll(up, i -> mean(recording, i));
        Arrays.setAll(down, i -> mean(recording, 2 * n - 2 - i));
        return new Hysteresis(rates.clone(), up, down);
    }

    private double mean(Recording recording, int stretch) {
        long from = step.toNanos() * stretch;
        long to = from + step.toNanos();
        return recording
                .within(i -> recording.schedule().at(i) >= from
                        && recording.schedule().at(i) < to)
                .meanMillis();
    }
}
