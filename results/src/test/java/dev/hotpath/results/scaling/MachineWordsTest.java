package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MachineWordsTest {

    private static final double UNKNOWN = Double.NaN;
    private static final Interval KNEE = new Interval(2.1, 1.8, 2.6);

    @Test
    void ofAnUnknownOrQuietMachineNothingIsSaid() {
        assertThat(sizes(Machine.UNKNOWN)).isEmpty();
        assertThat(sizes(new Machine(5, 0, 0, 1, 0.02, 0.1, 1.9, UNKNOWN, true)))
                .isEmpty();
    }

    @Test
    void roundsLeftOutAreCountedWithHowMuchTheyWereDisturbed() {
        assertThat(sizes(new Machine(5, 2, 0, 4.42, 0, UNKNOWN, 2, UNKNOWN, true)))
                .isEqualTo(
                        "; 2 of 5 rounds left out, in which the machine was disturbed: computing alone took up to 4.4"
                                + " times as long");
    }

    @Test
    void whereDisturbedRoundsHadToBeKeptItIsSaidWhatToDo() {
        assertThat(sizes(new Machine(5, 0, 4, 1.8, 0, UNKNOWN, 2, UNKNOWN, true)))
                .contains("disturbed in 4 of 5 rounds", "1.8 times as long", "measure again when it is quiet");
    }

    @Test
    void neighboursThatStayAreSaidWithWhatWasTakenOut() {
        assertThat(sizes(new Machine(5, 0, 0, 1, 0.334, 1.0, 2, UNKNOWN, true)))
                .isEqualTo(
                        "; other programs kept 1.0 cores busy; up to 33 % of the time went to waiting for a core and is"
                                + " taken out");
    }

    @Test
    void aBendWhereTheCoresEndIsTheMachines() {
        assertThat(threads(Shape.QUEUEING, KNEE, 1.9))
                .isEqualTo("; that is where the machine's 1.9 cores are used up: CPU-bound from 2 threads on, not"
                        + " attributable to the component");
    }

    @Test
    void aBendElsewhereIsNotExplainedByTheCoresButStillNotAttributable() {
        assertThat(threads(Shape.QUEUEING, KNEE, 16))
                .isEqualTo("; CPU-bound from 2 threads on: from there not attributable to the component");
        assertThat(threads(Shape.WORSE_THAN_QUEUEING, KNEE, 1.9)).startsWith("; CPU-bound from 2 threads on");
    }

    @Test
    void whatStaysFlatNeedsNoExplanation() {
        assertThat(threads(Shape.FLAT, null, 1.9)).isEmpty();
    }

    private static String sizes(Machine machine) {
        return MachineWords.after(curve(AxisKind.SIZE, "items", machine), Shape.LINEAR, null);
    }

    private static String threads(Shape shape, Interval knee, double cores) {
        Machine bound = new Machine(5, 0, 0, 1, 0, 0, cores, 2, true);
        return MachineWords.after(curve(AxisKind.THREADS, "threads", bound), shape, knee);
    }

    private static Curve curve(AxisKind kind, String axis, Machine machine) {
        return new Curve(
                "x.Y.z", "y", "", axis, kind, Map.of(), "mean", "us/op", List.of(), OptionalDouble.empty(), machine);
    }
}
