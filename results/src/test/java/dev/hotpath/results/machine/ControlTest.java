package dev.hotpath.results.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.record.TrialRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A control of 20 µs and a place of 10 µs beside it, a row of readings a round. */
class ControlTest {

    @Test
    void aRoundWithADisturbedReadingIsDisturbedByTheWorstOfThem() {
        Control control = Control.of(journal(1, new double[][] {{20, 20.1}, {31, 50}, {20.2, 20}, {19.9, 20}}));

        assertThat(control.slowdown(1, 1)).isEmpty();
        assertThat(control.slowdown(2, 1).getAsDouble()).isCloseTo(2.5, within(0.01));
        assertThat(control.slowdown(3, 1)).isEmpty();
    }

    @Test
    void aReadingSaysNothingOfOtherThreadCounts() {
        Control control = Control.of(journal(1, new double[][] {{20}, {50}, {20}, {20}}));

        assertThat(control.slowdown(2, 8)).isEmpty();
    }

    @Test
    void aControlThatIsNoisyAllAlongCondemnsNothing() {
        Control control = Control.of(journal(1, new double[][] {{20}, {28}, {39}, {24}, {33}, {21}, {36}}));

        for (int round = 1; round <= 7; round++) {
            assertThat(control.slowdown(round, 1)).as("round " + round).isEmpty();
        }
    }

    @Test
    void disturbanceDoesNotPassForNormalWhereMostRoundsAreDisturbed() {
        Control control = Control.of(journal(1, new double[][] {{40}, {20}, {40.2}, {20.1}, {40.1}}));

        assertThat(control.slowdown(1, 1).getAsDouble()).isCloseTo(2, within(0.02));
        assertThat(control.slowdown(2, 1)).isEmpty();
    }

    @Test
    void disturbedRoundsAreLeftOutWhereThreeOthersRemain() {
        List<TrialRecord> journal = journal(1, new double[][] {{20}, {50}, {20}, {20}});

        Forks place = place(journal);

        assertThat(place.leftOut()).containsExactly(2);
        assertThat(place.kept()).isEmpty();
        assertThat(place.result().primary().forks())
                .containsExactly(new double[] {11}, new double[] {13}, new double[] {14});
        assertThat(place.slowdown()).isCloseTo(2.5, within(0.01));
    }

    @Test
    void nothingIsLeftOutWhereTooLittleWouldRemain() {
        List<TrialRecord> journal = journal(1, new double[][] {{20}, {50}, {20}, {60}});

        Forks place = place(journal);

        assertThat(place.leftOut()).isEmpty();
        assertThat(place.kept()).containsExactly(2, 4);
        assertThat(place.result().forks()).isEqualTo(4);
    }

    @Test
    void aJournalWithoutAControlLeavesNothingOut() {
        List<TrialRecord> journal = new ArrayList<>();
        for (int round = 1; round <= 4; round++) {
            journal.add(Measured.trial(round, time("x.Y.z", 10 + round).silently(), null));
        }

        assertThat(place(journal).result().forks()).isEqualTo(4);
    }

    @Test
    void neighboursAreWhatIsBusyBesideTheControl() {
        List<TrialRecord> journal = new ArrayList<>();
        for (int round = 1; round <= 3; round++) {
            JmhResult control = time("c.Control.burn", 30).with(0.6, 0.4, 1.9);
            journal.add(Measured.trial(round, control, null));
            journal.add(Measured.trial(round, time("x.Y.z", 10).with(0.1, 0, 2), 30.0));
        }

        assertThat(Control.of(journal).neighbours()).isCloseTo(1.3, within(1e-9));
    }

    private static Forks place(List<TrialRecord> journal) {
        return Forks.of(journal, Control.of(journal)).stream()
                .filter(p -> p.result().benchmark().equals("x.Y.z"))
                .findFirst()
                .orElseThrow();
    }

    private static List<TrialRecord> journal(int threads, double[][] readings) {
        List<TrialRecord> journal = new ArrayList<>();
        Double last = null;
        for (int round = 1; round <= readings.length; round++) {
            for (double reading : readings[round - 1]) {
                journal.add(
                        Measured.trial(round, time("c.Control.burn", reading).silently(), last));
                last = reading;
            }
            journal.add(Measured.trial(round, time("x.Y.z", 10 + round).silently(), last));
        }
        return journal;
    }

    private static Measured time(String benchmark, double reading) {
        return Measured.averageTime(benchmark, 1, Map.of(), reading);
    }
}
