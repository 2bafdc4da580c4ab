package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Excess;
import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Cell SQUARE = new Cell(Truths.sickSizes().get(2), Noises.uniform(0.02), new Design(7, 5));
    private static final double EXCESS =
            Excess.along(AxisKind.SIZE, Design.sizes(7), SQUARE.truth().at(Design.sizes(7)));

    @Test
    void aVerdictIsCountedByWhatItSays() {
        Tally tally = new Tally(SQUARE);
        tally.ours(verdict(Shape.SUPERLINEAR, 1.8, EXCESS * 0.9, EXCESS * 1.1));
        tally.ours(verdict(Shape.SUPERLINEAR, 2.3, EXCESS * 1.05, EXCESS * 1.1));
        tally.ours(verdict(Shape.CANNOT_TELL, Double.NaN, 1, EXCESS * 0.9));
        tally.ours(verdict(Shape.LINEAR, Double.NaN, 1, EXCESS * 2));
        Rates rates = tally.rates();
        assertThat(rates.calledNonlinear()).isEqualTo(0.5);
        assertThat(rates.calledHealthy()).isEqualTo(0.25);
        assertThat(rates.cannotTell()).isEqualTo(0.25);
        assertThat(rates.right()).isEqualTo(0.5);
        assertThat(rates.exponentRight()).as("1.8 is near 2, and 2.3 is not").isEqualTo(0.5);
        assertThat(rates.covered()).isEqualTo(0.5);
        assertThat(rates.above()).isEqualTo(0.25);
        assertThat(rates.kneeRight()).as("a square has no knee").isNull();
    }

    @Test
    void plantedBendsHaveTheSizeThatWasAskedFor() {
        for (int points : List.of(5, 7, 9)) {
            double[] x = Design.sizes(points);
            assertThat(Truths.planted(1.7, x))
                    .allSatisfy(truth -> assertThat(Excess.along(AxisKind.SIZE, x, truth.at(x)))
                            .isCloseTo(1.7, within(0.01)));
        }
    }

    @Test
    void driftMovesLaterRoundsMore() {
        double[][] errors = Noises.drift().draw(new SplittableRandom(1), 200, 10);
        double first = 0;
        double last = 0;
        for (double[] point : errors) {
            first += point[0] / errors.length;
            last += point[9] / errors.length;
        }
        assertThat(last - first).isCloseTo(0.9 * Math.log(1.2), within(0.02));
    }

    private static Verdict verdict(Shape shape, double exponent, double low, double high) {
        return new Verdict(
                SQUARE.curve(1, 1),
                shape,
                new Interval(Math.sqrt(low * high), low, high),
                Double.isNaN(exponent) ? null : new Interval(exponent, exponent, exponent),
                null,
                0.001,
                1.2,
                "");
    }
}
