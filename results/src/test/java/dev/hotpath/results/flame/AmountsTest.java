package dev.hotpath.results.flame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource({
        "0, ns/op, 0 ns",
        "12.3, ns/op, 12 ns",
        "999.6, ns/op, 1.0 µs",
        "33200000, ns/op, 33 ms",
        "-1500, ns/op, -1.5 µs",
        "0.25, ns/op, 0.25 ns",
        "1536, B/op, 1.5 KB",
        "0.974, share, 97 %",
        "0.0123, share, 1.2 %",
        "5, apples, 5.0 apples"
    })
    void costsAreWrittenInTheUnitThatFits(double value, String unit, String words) {
        assertThat(Amounts.of(value, unit)).isEqualTo(words);
    }
}
