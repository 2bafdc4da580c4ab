package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunsTest {

    private final Deque<Boolean> inTime = new ArrayDeque<>();
    private final List<Integer> repetitions = new ArrayList<>();
    private final Runs runs = new Runs(
            new Experiment() {
                @Override
                public List<String> components() {
                    return List.of("pool");
                }

                @Override
                public Observation observe(Arm arm, int repetition) {
                    repetitions.add(repetition);
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
                            inTime.remove(),
                            new double[] {80});
                }
            },
            Budget.USUAL,
            () -> 0);

    @Test
    void aRunWhoseLoadWasLateIsMadeAgainUnderItsSeedAndCountsOnce() throws InterruptedException {
        inTime.addAll(List.of(false, true, true));

        runs.take(Arm.SICK);
        runs.take(Arm.SICK);

        assertThat(repetitions).containsExactly(0, 0, 1);
        assertThat(runs.sick()).hasSize(2).allMatch(Observation::keptUp);
        assertThat(runs.late()).isZero();
    }

    @Test
    void onABusyMachineNotAllTheTimeGoesIntoRunningAgain() throws InterruptedException {
        inTime.addAll(List.of(false, false, false, false, false, false, false, false, false));

        for (int i = 0; i < 6; i++) {
            runs.take(Arm.SICK);
        }

        assertThat(repetitions).containsExactly(0, 0, 1, 1, 2, 2, 3, 4, 5);
        assertThat(runs.late()).isEqualTo(6);
    }

    @Test
    void oneThatWasLateAgainCountsAndNoLaterRunTakesThatBack() throws InterruptedException {
        inTime.addAll(List.of(false, false, true));

        runs.take(Arm.SICK);
        runs.take(Arm.SICK);

        assertThat(runs.sick()).hasSize(2);
        assertThat(runs.late()).isEqualTo(1);
    }
}
