package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MannWhitneyTest {

    private final MannWhitney test = new MannWhitney();

    /** Orders with at most U inversions, of all: 2 · 1/20, 2 · 1/70, 2 · 4/252, 2 · 12/252. */
    @ParameterizedTest
    @CsvSource({"3, 0, 0.1", "4, 0, 0.0285714", "5, 2, 0.0317460", "5, 4, 0.0952381", "5, 12, 1"})
    void smallSamplesHaveTheProbabilitiesOfTheTable(int size, int inversions, double p) {
        assertThat(test.p(ascending(size), inverted(size, inversions))).isCloseTo(p, within(1e-6));
    }

    /** One more than the critical U of the published tables, two-sided at 5 % and at 1 %. */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 0.025, 0",
        "4, 4, 0.025, 1",
        "5, 5, 0.025, 3",
        "8, 10, 0.025, 18",
        "10, 10, 0.025, 24",
        "20, 20, 0.025, 128",
        "5, 5, 0.005, 1",
        "10, 10, 0.005, 17",
        "20, 20, 0.005, 106"
    })
    void theLimitsOfWhatTheTruthMayBeAreThoseOfTheTable(int m, int n, double tail, int fewest) {
        assertThat(test.rankOfLimit(m, n, tail)).isEqualTo(fewest);
    }

    @Test
    void theLimitsOfManyValuesContinueThoseOfFewer() {
        assertThat(test.rankOfLimit(51, 51, 0.025)).isBetween(1000, 1015);
        assertThat(test.rankOfLimit(50, 50, 0.025)).isBetween(960, 975);
    }

    @Test
    void thereIsNoOrderOfTheSides() {
        double[] x = {1.1, 2.2, 3.3, 9};
        double[] y = {2, 3, 4, 5, 6};
        assertThat(test.p(x, y)).isEqualTo(test.p(y, x));
    }

    @Test
    void equalValuesTellNothing() {
        double[] same = {4, 4, 4, 4};
        assertThat(test.p(same, same)).isEqualTo(1);
    }

    @Test
    void tiesAreTakenByTheNormalApproximation() {
        // Ranks 1.5 1.5 3 4.5 against 4.5 6 7 8: U 0.5, mean 8, variance 16/12·(9 − 12/56), z 7/3.4226.
        assertThat(test.p(new double[] {1, 1, 2, 3}, new double[] {3, 4, 5, 6})).isCloseTo(0.0408, within(1e-4));
    }

    @Test
    void theApproximationMeetsTheExactTestWhereBothCanBeUsed() {
        Random random = new Random(3);
        double[] x = random.doubles(50).toArray();
        double[] y = random.doubles(50).map(v -> v + 0.1).toArray();
        double[] longer = Arrays.copyOf(x, 51);
        longer[50] = 0.55;
        assertThat(test.p(longer, y)).isCloseTo(test.p(x, y), within(0.02));
    }

    private static double[] ascending(int size) {
        double[] values = new double[size];
        Arrays.setAll(values, i -> i + 1);
        return values;
    }

    /** Above all of them, but for so many inversions made by the first of the second side. */
    private static double[] inverted(int size, int inversions) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            int below = Math.min(size, inversions);
            inversions -= below;
            values[i] = size - below + 0.5 + i * 0.01;
        }
        return values;
    }
}
