package dev.hotpath.results.calibration.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Point;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class ExtraPTest {

    private final ExtraP extraP = new ExtraP();

    @Test
    void everyTermOfItsNormalFormIsRecognised() {
        assertThat(exact(x -> 5)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 1 + Math.log(x))).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 3 + Math.pow(x, 0.75))).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 80 + x)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 80 + x * Math.log(x))).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 80 + Math.pow(x, 1.25))).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 80 + x * x)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> x * x * x)).isEqualTo(Answer.NONLINEAR);
    }

    @Test
    void aHingeIsTakenForAPower() {
        assertThat(exact(x -> 50 + x + 10 * Math.max(0, x - 80))).isEqualTo(Answer.NONLINEAR);
    }

    @Test
    void aModelThatFallsIsHealthyWhateverItsTerm() {
        assertThat(exact(x -> 1e6 - x * x)).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void noiseOnAStraightLineOftenLooksLikeMore() {
        int alarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            if (extraP.judge(Curves.noisy(x -> 80 + x, 5, 0.17, seed)) == Answer.NONLINEAR) {
                alarms++;
            }
        }
        assertThat(alarms).isBetween(5, 25);
    }

    @Test
    void oneDisturbedForkInThreeChangesNothing() {
        Point[] points = new Point[Curves.SIZES.length];
        for (int j = 0; j < points.length; j++) {
            double y = 80 + Curves.SIZES[j];
            points[j] = new Point(Curves.SIZES[j], new double[] {y, j % 2 == 0 ? 9 * y : y, y});
        }
        assertThat(extraP.judge(Curves.of(AxisKind.SIZE, points))).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void fewerThanItsFivePointsGetNoAnswer() {
        assertThat(extraP.judge(Curves.exact(AxisKind.SIZE, new double[] {1, 2, 4, 8}, x -> x)))
                .isEqualTo(Answer.CANNOT_TELL);
        assertThat(extraP.judge(Curves.exact(AxisKind.SIZE, new double[] {1, 2, 4, 8, 16}, x -> x)))
                .isEqualTo(Answer.HEALTHY);
    }

    @Test
    void sharesAreModelledWithoutLogarithms() {
        double[] misses = {0, 0.05, 0.1, 0.2, 0.4, 0.8};
        assertThat(extraP.judge(Curves.exact(AxisKind.RATIO, misses, x -> 1 + 9 * x)))
                .isEqualTo(Answer.HEALTHY);
        assertThat(extraP.judge(Curves.exact(AxisKind.RATIO, misses, x -> 1 + 9 * x * x)))
                .isEqualTo(Answer.NONLINEAR);
    }

    private Answer exact(DoubleUnaryOperator truth) {
        return extraP.judge(Curves.exact(truth));
    }
}
