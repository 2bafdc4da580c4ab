package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OracleTest {

    private static final Design DESIGN = new Design(7, 5);
    private static final Noise NOISE = Noises.outliers(0.10);
    private static final int CURVES = 1000;

    @Test
    void itKeepsToTheFalseAlarmsItIsGiven() {
        Truth square = Truths.planted(1.5, Design.sizes(7)).get(1);
        Oracle oracle = new Oracle(new Cell(square, NOISE, DESIGN), KnownNoise.of(NOISE, DESIGN, 3), 0.05, 3);
        Truth straight = Truths.planted(1.0001, Design.sizes(7)).get(1);
        assertThat(found(oracle, new Cell(straight, NOISE, DESIGN))).isBetween(0.02, 0.09);
    }

    @Test
    void itDoesSoAlsoWhereSomeCurvesAreLoudAndOthersQuiet() {
        double[][] oneInFourIsLoud = {{-0.002, 0.002}, {-0.002, 0.002}, {-0.002, 0.002}, {-0.2, 0.2}};
        Noise recorded = Noises.recorded(oneInFourIsLoud).get(0);
        Truth square = Truths.planted(1.5, Design.sizes(7)).get(1);
        Oracle oracle = new Oracle(new Cell(square, recorded, DESIGN), KnownNoise.of(recorded, DESIGN, 3), 0.01, 3);
        Truth straight = Truths.planted(1.0001, Design.sizes(7)).get(1);
        assertThat(found(oracle, new Cell(straight, recorded, DESIGN))).isBetween(0.002, 0.025);
    }

    @Test
    void itFindsMoreWhereThereIsMore() {
        double before = 0;
        for (double excess : new double[] {1.2, 1.5, 2.0}) {
            Truth square = Truths.planted(excess, Design.sizes(7)).get(1);
            Cell cell = new Cell(square, NOISE, DESIGN);
            double found = found(new Oracle(cell, KnownNoise.of(NOISE, DESIGN, 3), 0.01, 3), cell);
            assertThat(found).isGreaterThan(before);
            before = found;
        }
        assertThat(before).isGreaterThan(0.99);
    }

    private static double found(Oracle oracle, Cell cell) {
        long found = IntStream.range(0, CURVES)
                .filter(number -> oracle.finds(cell.curve(5, number)))
                .count();
        return found / (double) CURVES;
    }
}
