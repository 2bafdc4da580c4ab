package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Student's own example (1908): hours of sleep gained by ten patients on two drugs, with the figures every textbook gives. */
class StudentTest {

    private static final double[] ONE_DRUG = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
    private static final double[] OTHER_DRUG = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

    @Test
    void twoSidesMeasuredApartAreComparedByWelch() {
        Student estimate = Student.ofSides(ONE_DRUG, OTHER_DRUG);

        assertThat(estimate.value()).isCloseTo(1.58, within(1e-9));
        assertThat(estimate.value() / estimate.error()).isCloseTo(1.8608, within(1e-4));
        assertThat(estimate.freedom()).isCloseTo(17.776, within(1e-3));
        assertThat(estimate.probability()).isCloseTo(0.07939, within(1e-5));
        assertThat(estimate.span(0.025).halfWidth()).isCloseTo(1.58 + 0.2054832, within(1e-6));
    }

    @Test
    void fewerThanTenPairsAreComparedByStudent() {
        Student estimate = Student.ofPairs(Arrays.copyOf(gains(), 9));

        assertThat(estimate.value()).isCloseTo(1.6, within(1e-6));
        assertThat(estimate.value() / estimate.error()).isCloseTo(3.684141871, within(1e-6));
        assertThat(estimate.freedom()).isEqualTo(8);
        assertThat(estimate.probability()).isCloseTo(0.0061821452, within(1e-6));
    }

    @Test
    void ofTenPairsTheFarthestOnEachSideIsReplacedByTheNext() {
        // Sorted 0.0 0.8 1.0 1.2 1.3 1.3 1.4 1.8 2.4 4.6: the middle eight make the mean, and their ends the deviation.
        Student estimate = Student.ofPairs(gains());

        assertThat(estimate.value()).isCloseTo(1.4, within(1e-9));
        assertThat(estimate.error()).isCloseTo(0.2346730248, within(1e-9));
        assertThat(estimate.freedom()).isEqualTo(7);
    }

    @Test
    void oneForkThatTookTenTimesAsLongHidesNothing() {
        double[] slower = {0.10, 0.11, 0.09, 0.10, 0.12, 0.08, 0.10, 0.11, 0.09, 2.3};

        assertThat(Student.ofPairs(slower).probability()).isLessThan(1e-4);
        assertThat(Student.ofPairs(slower).value()).isCloseTo(0.1025, within(1e-9));
    }

    @Test
    void theRobustEstimatesAreHodgesAndLehmanns() {
        assertThat(HodgesLehmann.ofPairs(gains())).isCloseTo(1.3, within(1e-9));
        assertThat(HodgesLehmann.ofSides(ONE_DRUG, OTHER_DRUG)).isCloseTo(1.35, within(1e-9));
    }

    @Test
    void figuresThatNeverVaryAreSureOfWhatTheySay() {
        assertThat(Student.ofPairs(new double[] {0.5, 0.5, 0.5}).probability()).isZero();
        assertThat(Student.ofPairs(new double[] {0, 0, 0}).probability()).isEqualTo(1);
        assertThat(Student.ofSides(new double[] {1, 1}, new double[] {1, 1})
                        .span(0.025)
                        .halfWidth())
                .isZero();
    }

    @Test
    void oneForkKnowsNothingOfItsError() {
        Student estimate = Student.ofPairs(new double[] {0.5});

        assertThat(estimate.knowsItsError()).isFalse();
        assertThat(estimate.probability()).isNaN();
        assertThat(estimate.span(0.025).low()).isNaN();
        assertThat(estimate.value()).isEqualTo(0.5);
    }

    private static double[] gains() {
        return IntStream.range(0, ONE_DRUG.length)
                .mapToDouble(i -> OTHER_DRUG[i] - ONE_DRUG[i])
                .toArray();
    }
}
