package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplerTest {

    /** Of which the bound is small. */
    private static final Locations QUIET =
            new Locations(new double[3], 0.01, 0.0001, new double[] {-0.01, 0.01}, new double[3][5], 12, null, 1);

    @Test
    void aLocationFarBeyondTheBoundIsReached() {
        int[] forks = {5, 5, 5};
        Resampler resampler = new Resampler(QUIET, new double[] {1}, forks, 1);
        double[] errors = new double[forks.length];

        resampler.draw(errors);

        assertThat(errors).usingComparatorWithPrecision(1e-9).containsOnly(1);
    }

    @Test
    void aDrawOfFarAndNearForksLiesWhereMostOfThemDo() {
        Resampler resampler = new Resampler(QUIET, new double[] {0.8}, new int[] {3}, 1);
        double[] errors = new double[1];

        resampler.draw(errors);

        assertThat(errors[0]).isCloseTo(0.8, within(1e-9));
    }
}
