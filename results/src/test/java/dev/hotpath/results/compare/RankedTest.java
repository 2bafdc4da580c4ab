package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankedTest {

    private static final double[] LOW = {1, 2, 3, 4, 5};
    private static final double[] HIGH = {3.5, 4.6, 5.7, 6.8, 7.9};

    private final MannWhitney test = new MannWhitney();

    @Test
    void theShiftIsTheMedianOfAllDifferencesAndItsLimitsAreTheThirdOnEitherSide() {
        // Of 25 differences from -1.5 to 6.9; the least of the table is 2, so the third from either end.
        Ranked shift = new Ranked(LOW, HIGH, test);

        assertThat(shift.value()).isCloseTo(2.7, within(1e-9));
        assertThat(shift.span(0.025).low()).isCloseTo(-0.4, within(1e-9));
        assertThat(shift.span(0.025).high()).isCloseTo(5.8, within(1e-9));
    }

    @Test
    void aShiftIsOutsideOfItsIntervalWhereTheTestRejectsIt() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            double[] base = random.doubles(10).toArray();
            double[] head = random.doubles(10).map(v -> v + 0.3).toArray();
            Ranked shift = new Ranked(base, head, test);

            Span span = shift.span(0.025);
            assertThat(span.low() > 0 || span.high() < 0).isEqualTo(shift.probability() <= 0.05);
        }
    }

    @Test
    void itsIntervalHoldsTheTruth() {
        Random random = new Random(5);
        int held = 0;
        for (int round = 0; round < 2_000; round++) {
            double[] base = random.doubles(10).map(v -> v * v * v).toArray();
            double[] head = random.doubles(10).map(v -> v * v * v + 0.3).toArray();
            Span span = new Ranked(base, head, test).span(0.025);
            held += span.low() <= 0.3 && span.high() >= 0.3 ? 1 : 0;
        }

        // 95.6 % by the table; three standard deviations of chance are 1.4 %.
        assertThat(held / 2_000.0).isBetween(0.94, 0.97);
    }

    @Test
    void aForkThatTookTenTimesAsLongMovesNothingFurtherThanTheNext() {
        double[] slow = HIGH.clone();
        slow[4] = 79;

        assertThat(new Ranked(LOW, slow, test).value()).isEqualTo(new Ranked(LOW, HIGH, test).value());
        assertThat(new Ranked(LOW, slow, test).probability()).isEqualTo(new Ranked(LOW, HIGH, test).probability());
    }

    @Test
    void soFewThatNoOrderIsRareRuleNothingOut() {
        Ranked shift = new Ranked(new double[] {1, 2, 3}, new double[] {7, 8, 9}, test);

        assertThat(shift.span(0.025)).isEqualTo(new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(shift.value()).isEqualTo(6);
    }
}
