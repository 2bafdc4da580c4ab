package dev.hotpath.results.calibration.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.scaling.AxisKind;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class LogLogSlopeTest {

    private final LogLogSlope slope = new LogLogSlope();

    @Test
    void aPowerIsItsSlope() {
        assertThat(exact(x -> 5)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 3 * x)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> Math.pow(x, 1.09))).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> Math.pow(x, 1.11))).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> x * x)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 1 + Math.log(x))).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void anOffsetHidesAQuadratic() {
        assertThat(exact(x -> 24 + x * x / 80)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 5000 + x * x / 80)).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void anOffsetHidesAHinge() {
        assertThat(exact(x -> 50 + x + 10 * Math.max(0, x - 80))).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 24 + x / 5 + Math.max(0, x - 80))).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void aPlaceAtNoughtIsLeftOut() {
        double[] fromNought = {0, 1, 2, 4};
        assertThat(slope.judge(Curves.exact(AxisKind.SIZE, fromNought, x -> 0.1 + x * x)))
                .isEqualTo(Answer.NONLINEAR);
        assertThat(slope.judge(Curves.exact(AxisKind.SIZE, new double[] {0, 1, 2}, x -> 0.1 + x * x)))
                .isEqualTo(Answer.CANNOT_TELL);
    }

    private Answer exact(DoubleUnaryOperator truth) {
        return slope.judge(Curves.exact(truth));
    }
}
