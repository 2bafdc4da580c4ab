package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DistributionsTest {

    @Test
    void theQuantilesAreThoseOfTheTables() {
        assertThat(StudentT.exceededBy(0.025, 1)).isCloseTo(12.7062, within(1e-4));
        assertThat(StudentT.exceededBy(0.025, 9)).isCloseTo(2.262157, within(1e-6));
        assertThat(StudentT.exceededBy(0.0005, 4)).isCloseTo(8.610302, within(1e-6));
        assertThat(StudentT.exceededBy(0.05, 1e6)).isCloseTo(1.644855, within(1e-5));
    }

    @Property(tries = 300)
    void aQuantileIsExceededAsOftenAsItSays(
            @ForAll @DoubleRange(min = 0.31, max = 7) double digits,
            @ForAll @DoubleRange(min = 1, max = 500) double freedom) {
        double tail = Math.pow(10, -digits);
        double t = StudentT.exceededBy(tail, freedom);

        assertThat(StudentT.twoSided(t, freedom) / 2).isCloseTo(tail, within(1e-6 * tail));
    }

    @Test
    void holmAsksTheMostOfTheBestAndNeverLessOfTheNext() {
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005, Double.NaN}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02, Double.NaN}, within(1e-12));
    }

    @Test
    void halfADeviationTakesThirtyFourPairs() {
        // Cohen's table for d = 0.5, 5 % and 80 %.
        assertThat(SampleSize.of(1, 0.5, 0.05, 0.8)).isBetween(33, 34);
        assertThat(SampleSize.of(1, 1e-9, 0.05, 0.8)).isEqualTo(1000);
        assertThat(SampleSize.of(0, 1, 0.05, 0.8)).isEqualTo(4);
    }

    @Test
    void forksInTwoGroupsAreSeenAndOneNoisyGroupIsNot() {
        assertThat(TwoGroups.in(Logs.of(new double[] {10, 10.1, 9.9, 10.2, 20, 20.3, 19.8, 20.1})))
                .hasValueSatisfying(groups -> {
                    assertThat(groups.low()).isCloseTo(10, within(0.1));
                    assertThat(groups.high()).isCloseTo(20, within(0.1));
                });
        assertThat(TwoGroups.in(Logs.of(new double[] {10, 11, 12, 13, 14, 15, 16, 17})))
                .isEmpty();
        assertThat(TwoGroups.in(Logs.of(new double[] {10, 10, 10, 10, 10, 10, 10, 30})))
                .isEmpty();
        assertThat(TwoGroups.in(Logs.of(new double[] {10, 10, 10, 10, 10, 10}))).isEmpty();
    }
}
