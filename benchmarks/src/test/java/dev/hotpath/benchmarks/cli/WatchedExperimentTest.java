package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.attribution.Arm;
import dev.hotpath.results.attribution.Experiment;
import dev.hotpath.results.attribution.Observation;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchedExperimentTest {

    private static final Arm POOL = Arm.with("pool");

    private final Deque<Boolean> onSchedule = new ArrayDeque<>();
    private final WatchedExperiment experiment = new WatchedExperiment(
            new Experiment() {
                @Override
                public List<String> components() {
                    return List.of("pool", "redis");
                }

                @Override
                public Observation observe(Arm arm, int repetition) {
                    return observation(onSchedule.remove());
                }
            },
            20,
            Progress.silent(),
            Clock.systemUTC());

    @Test
    void aLateLoadThatWasInTimeWhenItWasSentAgainAtOnceIsNone() throws InterruptedException {
        observe(POOL, false, true);

        assertThat(experiment.wasLate()).isFalse();
    }

    @Test
    void oneThatWasLateAgainIsAndNoLaterRunTakesThatBack() throws InterruptedException {
        observe(POOL, false, false, true);

        assertThat(experiment.wasLate()).isTrue();
    }

    @Test
    void anotherSystemInTimeIsNoAnswer() throws InterruptedException {
        observe(POOL, false);
        observe(Arm.SICK, true);

        assertThat(experiment.wasLate()).isTrue();
    }

    private void observe(Arm arm, boolean... inTime) throws InterruptedException {
        for (boolean one : inTime) {
            onSchedule.add(one);
            experiment.observe(arm, 0);
        }
    }

    private static Observation observation(boolean inTime) {
        return new Observation(
                1000, 80, 80, 240, 0, new int[] {0}, Map.of(), Map.of(), Map.of(), inTime, new double[] {80});
    }
}
