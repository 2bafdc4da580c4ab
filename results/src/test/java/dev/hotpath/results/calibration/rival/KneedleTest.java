package dev.hotpath.results.calibration.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.scaling.AxisKind;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class KneedleTest {

    private static final double[] EVEN =
            DoubleStream.iterate(50, x -> x <= 650, x -> x + 50).toArray();

    private final Kneedle kneedle = new Kneedle();

    @Test
    void straightLinesHaveNoKnee() {
        assertThat(exact(x -> 5)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> x / 3)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> 80 + x)).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void whatLevelsOffHasNoKneeUpwards() {
        assertThat(exact(Math::log)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(Math::sqrt)).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void aQuadraticHasAKneeWhateverItsOffset() {
        assertThat(exact(x -> x * x)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 5000 + x * x / 80)).isEqualTo(Answer.NONLINEAR);
    }

    @Test
    void aHingeIsFoundOnAnEvenAxisAndMissedOnAGeometricOne() {
        DoubleUnaryOperator hinge = x -> 24 + x / 5 + Math.max(0, x - 80);
        DoubleUnaryOperator late = x -> 24 + x / 5 + Math.max(0, x - 300);
        assertThat(kneedle.judge(Curves.exact(AxisKind.SIZE, EVEN, late))).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(hinge)).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void noiseOnAFlatLineIsFullOfKnees() {
        int alarms = 0;
        for (int seed = 0; seed < 100; seed++) {
            if (kneedle.judge(Curves.noisy(x -> 5, 5, 0.02, seed)) == Answer.NONLINEAR) {
                alarms++;
            }
        }
        assertThat(alarms).isGreaterThan(80);
    }

    @Test
    void noiseOnARisingLineMakesKneesWhereTheAxisIsDense() {
        int alarms = 0;
        double[] dense = DoubleStream.iterate(10, x -> x <= 640, x -> x + 10).toArray();
        for (int seed = 0; seed < 100; seed++) {
            if (kneedle.judge(Curves.noisy(AxisKind.SIZE, dense, x -> 80 + x, 5, 0.1, seed)) == Answer.NONLINEAR) {
                alarms++;
            }
        }
        assertThat(alarms).isGreaterThan(80);
    }

    private Answer exact(DoubleUnaryOperator truth) {
        return kneedle.judge(Curves.exact(truth));
    }
}
