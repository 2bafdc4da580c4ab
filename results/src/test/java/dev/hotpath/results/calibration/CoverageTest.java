package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.scaling.Judge;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Intervals that once were too narrow or too wide; at fixed seeds, with room for the luck of the draw. */
class CoverageTest {

    private static final int CURVES = 200;

    @Test
    void theExcessOfASteepCurveIsHeldOnAQuietMachine() {
        assertThat(covered(new Cell(Truths.sickSizes().get(3), Noises.uniform(0.02), new Design(7, 20))))
                .isGreaterThan(0.91);
    }

    @Test
    void anIntervalIsNoWiderForADriftThatAllPointsShare() {
        assertThat(covered(new Cell(Truths.sickSizes().get(8), Noises.drift(), new Design(7, 10))))
                .isBetween(0.91, 0.985);
    }

    private static double covered(Cell cell) {
        Judge judge = new Judge(3, 99);
        Tally tally = new Tally(cell);
        IntStream.range(0, CURVES)
                .parallel()
                .mapToObj(number -> judge.judge(List.of(cell.curve(3, number))).get(0))
                .toList()
                .forEach(tally::ours);
        return tally.rates().covered();
    }
}
