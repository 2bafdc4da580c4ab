package dev.hotpath.results.calibration.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Point;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class InformationCriterionTest {

    private final InformationCriterion criterion = new InformationCriterion();

    @Test
    void eachOfItsFamiliesIsRecognised() {
        assertThat(exact(x -> 5)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 1 + Math.log(x))).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 80 + x)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 80 + x * Math.log(x) / 5)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 5000 + x * x / 80)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 24 + x * x * x / 6400)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 50 + x + 10 * Math.max(0, x - 80))).isEqualTo(Answer.NONLINEAR);
    }

    @Test
    void aHingeThatFlattensIsHealthy() {
        assertThat(exact(x -> 50 + Math.min(x, 80))).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void aFallThatOnlySlowsDownIsHealthy() {
        assertThat(exact(x -> 2000 - x - 9 * Math.min(x, 80))).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void moreForksLetASlightBendShow() {
        DoubleUnaryOperator slight = x -> 100 + x + x * x / 3000;
        assertThat(alarms(slight, 40)).isGreaterThan(alarms(slight, 3));
    }

    @Test
    void aStraightLineThatIsNoisyRaisesAlarmsNowAndThen() {
        assertThat(alarms(x -> 80 + x, 5)).isBetween(1, 25);
    }

    @Test
    void fewerReadingsThanTheCriterionNeedsGetNoAnswer() {
        Point[] four = {one(1), one(2), one(4), one(8)};
        Point[] five = {one(1), one(2), one(4), one(8), one(16)};
        assertThat(criterion.judge(Curves.of(AxisKind.SIZE, four))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(criterion.judge(Curves.of(AxisKind.SIZE, five))).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void aPlaceAtNoughtIsNoHindrance() {
        double[] misses = {0, 0.05, 0.1, 0.2, 0.4, 0.8};
        assertThat(criterion.judge(Curves.exact(AxisKind.RATIO, misses, x -> 1 + 9 * x)))
                .isEqualTo(Answer.HEALTHY);
        assertThat(criterion.judge(Curves.exact(AxisKind.RATIO, misses, x -> 1 + 9 * Math.max(0, x - 0.2))))
                .isEqualTo(Answer.NONLINEAR);
    }

    private int alarms(DoubleUnaryOperator truth, int forks) {
        int alarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            if (criterion.judge(Curves.noisy(truth, forks, 0.1, seed)) == Answer.NONLINEAR) {
                alarms++;
            }
        }
        return alarms;
    }

    private static Point one(double x) {
        return new Point(x, new double[] {10 + x});
    }

    private Answer exact(DoubleUnaryOperator truth) {
        return criterion.judge(Curves.exact(truth));
    }
}
