package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HysteresisTest {

    private static final double[] LOADS = {80, 100, 120};
    private static final double[] UP = {80, 80, 1000};

    @Test
    void aRetryStormStaysWhenTheLoadThatBeganItIsGone() {
        Hysteresis found = new Hysteresis(LOADS, UP, new double[] {1000, 1000, 1000});
        assertThat(found.staysSick()).isTrue();
        assertThat(found.area()).isGreaterThan(1);
        assertThat(found.words(10))
                .isEqualTo("stays sick: back at 8/s it takes 10 s where it took 800 ms on the way up to"
                        + " 12/s; the area between the curves is 2.23 of the one below");
    }

    @Test
    void aPageThatFollowsItsLoadHasNoAreaBetween() {
        Hysteresis prompt = new Hysteresis(LOADS, UP, UP);
        assertThat(prompt.area()).isZero();
        assertThat(prompt.words(10)).startsWith("follows its load down from 12/s");
    }

    @Test
    void aStormThatEndsBelowTheUsualLoadIsSaidToHaveOutlastedIt() {
        Hysteresis late = new Hysteresis(LOADS, UP, new double[] {85, 500, 1000});
        assertThat(late.staysSick()).isFalse();
        assertThat(late.comesBackAt()).isEqualTo(80);
        assertThat(late.words(10))
                .startsWith("is still sick at 10/s after 12/s, where it takes 5 s and took 800 ms on the way up,"
                        + " and comes back at 8/s");
        assertThat(late.curves(10))
                .isEqualTo("up and down: 8/s 800 ms and 850 ms, 10/s 800 ms and 5 s, 12/s 10 s and 10 s");
    }

    @Test
    void aSweepNeedsTwoLoads() {
        assertThatThrownBy(() -> new Hysteresis(new double[] {1}, new double[] {1}, new double[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
