package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RoundedTest {

    @Property
    void sixDigitsAreKept(
            @ForAll @DoubleRange(min = 1, max = 10) double digits, @ForAll @IntRange(min = -9, max = 12) int power) {
        double value = digits * Math.pow(10, power);

        assertThat(Rounded.of(value)).isCloseTo(value, within(1e-5 * value));
        assertThat(Rounded.of(-value)).isEqualTo(-Rounded.of(value));
    }

    @Test
    void theSmallestNumbersStayNumbers() {
        assertThat(Rounded.of(Double.MIN_NORMAL)).isPositive();
        assertThat(Rounded.of(1.23e-305)).isEqualTo(1.23e-305);
    }

    @Test
    void figuresStayShort() {
        assertThat(Rounded.of(34638.360380952385)).hasToString("34638.4");
        assertThat(Rounded.of(0.1 + 0.2)).hasToString("0.3");
        assertThat(Rounded.of(1_234_567)).isEqualTo(1_234_570);
    }

    @Test
    void whatIsNoNumberIsNull() {
        assertThat(Rounded.of(Double.NaN)).isNull();
        assertThat(Rounded.of(Double.POSITIVE_INFINITY)).isNull();
        assertThat(Rounded.of(0)).isZero();
    }
}
