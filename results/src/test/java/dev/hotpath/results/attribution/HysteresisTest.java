package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class HysteresisTest {

    @Test
    void aRetryStormStaysWhenTheLoadThatBeganItIsGone() {
        Hysteresis found =
                new Hysteresis(List.of(step(80, 80, 1000, 0.4), step(100, 80, 1000, 0.4), step(120, 1000, 1000, 0.4)));
        assertThat(found.staysSick()).isTrue();
        assertThat(found.words(10))
                .isEqualTo("stays sick: back at 8/s it takes 10 s where it took 800 ms on the way up to"
                        + " 12/s, and 40 % fail where 0 % did; the area between the curves is 2.23 of the one below");
    }

    @Test
    void aPageThatGoesOnFailingFastIsNotWellAgain() {
        Hysteresis found = new Hysteresis(List.of(step(80, 80, 20, 0.9), step(100, 80, 20, 0.9)));
        assertThat(found.staysSick()).isTrue();
        assertThat(found.comesBackAt()).isNaN();
    }

    @Test
    void aFewMoreFailuresOfManyAreChance() {
        Hysteresis.Step failing =
                new Hysteresis.Step(80, new Hysteresis.State(900, 0.1), new Hysteresis.State(950, 0.16));
        assertThat(new Hysteresis(List.of(failing, step(100, 900, 900, 0))).staysSick())
                .isFalse();
    }

    @Test
    void aQueueThatDrainsComesBack() {
        Hysteresis prompt = new Hysteresis(List.of(step(80, 80, 80, 0), step(100, 80, 80, 0), step(120, 900, 900, 0)));
        assertThat(prompt.area()).isZero();
        assertThat(prompt.words(10)).startsWith("follows its load down from 12/s;");
        assertThat(new Hysteresis(List.of(step(80, 80, 79.9, 0), step(100, 80, 80, 0))).words(10))
                .endsWith("the area between the curves is 0.00 of the one below");
        Hysteresis late = new Hysteresis(List.of(step(80, 80, 85, 0), step(120, 90, 500, 0), step(140, 900, 900, 0)));
        assertThat(late.staysSick()).isFalse();
        assertThat(late.comesBackAt()).isEqualTo(80);
        assertThat(late.words(10))
                .startsWith(
                        "is still sick at 12/s after 14/s, where it takes 5 s and took 900 ms on the way up, and comes"
                                + " back at 8/s; the area");
        assertThat(late.curves(10))
                .isEqualTo("up and down: 8/s 800 ms and 850 ms, 12/s 900 ms and 5 s, 14/s 9 s and 9 s");
    }

    @Test
    void aLoadThatBroughtNoRequestsHasNoMean() {
        assertThatThrownBy(() -> new Hysteresis.State(Double.NaN, Double.NaN))
                .hasMessageContaining("nothing was requested");
    }

    @Test
    void aSweepNeedsTwoLoads() {
        assertThatThrownBy(() -> new Hysteresis(List.of(step(1, 1, 1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Hysteresis.Step step(double load, double up, double down, double failedDown) {
        return new Hysteresis.Step(load, new Hysteresis.State(up, 0), new Hysteresis.State(down, failedDown));
    }
}
