package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A page's tables are written here and its charts by the browser: both must write the same figure. */
class UnitsFigureTest {

    @ParameterizedTest
    @CsvSource({
        "1.15, 1.1",
        "0.00005, 0.000050",
        "0.0000005, 5.0e-7",
        "0.25, 0.25",
        "0.5, 0.50",
        "0.994, 0.99",
        "0.995, 1.0",
        "12.5, 13",
        "-1.25, -1.3",
        "99.4, 99",
        "3, 3"
    })
    void figuresAreRoundedAsBrowsersDo(double value, String figure) {
        assertThat(Units.figure(value)).isEqualTo(figure);
    }

    @Test
    void whatIsNoNumberStaysReadable() {
        assertThat(Units.figure(Double.NaN)).isEqualTo("NaN");
        assertThat(Units.figure(1_234_567)).isEqualTo("1,234,567");
    }
}
