package dev.hotpath.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AxisValueTest {

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "1_000, 1000",
        "0.25, 0.25",
        ".5, 0.5",
        "-3, -3",
        "1e3, 1000",
        "1000L, 1000",
        "0x3e8, 1000",
        "1k, 1000",
        "2M, 2000000",
        "64B, 64",
        "16KB, 16384",
        "16 KiB, 16384",
        "16Ki, 16384",
        "1MB, 1048576"
    })
    void whatMeansANumberIsOne(String text, double number) {
        assertThat(AxisValue.of(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "jackson", "NaN", "Infinity", "10ms", "1,000", "k", "B", "_1", "1e999", "0x", "--1", "5m"})
    void anythingElseIsNone(String text) {
        assertThat(AxisValue.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 1_000_000})
    void aMileOfDigitsIsNone(int digits) {
        assertThat(AxisValue.of("1".repeat(digits))).isEmpty();
    }
}
