package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.attribution.Arm;
import dev.hotpath.results.attribution.Experiment;
import dev.hotpath.results.attribution.Observation;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchedExperimentTest {

    private static final List<String> COMPONENTS = List.of("pool", "redis", "heap");

    private final List<String> said = new ArrayList<>();

    @Test
    void aSystemIsCalledByWhatIsOddAboutIt() throws InterruptedException {
        WatchedExperiment experiment = watched(true);

        experiment.observe(Arm.SICK, 0);
        experiment.observe(Arm.allOf(COMPONENTS), 0);
        experiment.observe(Arm.with("pool"), 0);
        experiment.observe(Arm.allBut("pool", COMPONENTS), 0);

        assertThat(said)
                .containsExactly(
                        "1 of 20: the sick page",
                        "2 of 20: the healthy page",
                        "3 of 20: sick, but pool",
                        "4 of 20: healthy, but pool");
    }

    @Test
    void aLateLoadIsSaidAtOnce() throws InterruptedException {
        watched(false).observe(Arm.with("pool"), 0);

        assertThat(said)
                .last()
                .isEqualTo("sick, but pool: the load was not sent on schedule: something else has the cores");
    }

    private WatchedExperiment watched(boolean inTime) {
        return new WatchedExperiment(
                new Experiment() {
                    @Override
                    public List<String> components() {
                        return COMPONENTS;
                    }

                    @Override
                    public Observation observe(Arm arm, int repetition) {
                        return new Observation(
                                1000,
                                80,
                                80,
                                240,
                                0,
                                new int[] {0},
                                Map.of(),
                                Map.of(),
                                Map.of(),
                                inTime,
                                new double[] {80});
                    }
                },
                20,
                new Heard(),
                Clock.systemUTC());
    }

    private final class Heard implements Progress {

        @Override
        public void trial(int number, int ofAbout, String what, Duration left) {
            said.add(number + " of " + ofAbout + ": " + what);
        }

        @Override
        public void failed(String what, String why) {
            said.add(what + ": " + why);
        }

        @Override
        public void done() {}
    }
}
