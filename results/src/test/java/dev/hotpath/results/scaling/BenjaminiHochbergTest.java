package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

    @Test
    void adjustsAsInTheBook() {
        double[] adjusted = BenjaminiHochberg.adjust(new double[] {0.01, 0.04, 0.03, 0.005});
        assertThat(adjusted).containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
    }

    @Test
    void aSingleTestStaysAsItIsAndMissingOnesDoNotCount() {
        double[] adjusted = BenjaminiHochberg.adjust(new double[] {Double.NaN, 0.02, Double.NaN});
        assertThat(adjusted[1]).isEqualTo(0.02);
        assertThat(adjusted[0]).isNaN();
    }

    @Test
    void neverAboveOneAndEmptyStaysEmpty() {
        assertThat(BenjaminiHochberg.adjust(new double[] {0.9, 1})).containsExactly(1, 1);
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    }
}
