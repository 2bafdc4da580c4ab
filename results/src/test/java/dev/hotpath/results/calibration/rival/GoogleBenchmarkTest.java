package dev.hotpath.results.calibration.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.scaling.AxisKind;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class GoogleBenchmarkTest {

    private final GoogleBenchmark google = new GoogleBenchmark();

    @Test
    void eachOfItsCurvesIsRecognised() {
        assertThat(exact(x -> 5)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(Math::log)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> x / 3)).isEqualTo(Answer.HEALTHY);
        assertThat(exact(x -> x * Math.log(x))).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> x * x)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> x * x * x)).isEqualTo(Answer.NONLINEAR);
    }

    @Test
    void withoutAnInterceptAQuadraticOnALargeOffsetIsMissed() {
        assertThat(exact(x -> 24 + x * x / 80)).isEqualTo(Answer.NONLINEAR);
        assertThat(exact(x -> 5000 + x * x / 80)).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void sortingOnAnOffsetIsTakenForALine() {
        assertThat(exact(x -> 24 + x * Math.log(x) / 5)).isEqualTo(Answer.HEALTHY);
    }

    @Test
    void sharesAreCountedInPerCentSoThatTheirLogarithmsRise() {
        double[] utilisation = {0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
        assertThat(google.judge(Curves.exact(AxisKind.RATE, utilisation, x -> Math.log(100 * x))))
                .isEqualTo(Answer.HEALTHY);
        assertThat(google.judge(Curves.exact(AxisKind.RATE, utilisation, x -> 1 / (1 - x))))
                .isEqualTo(Answer.NONLINEAR);
    }

    @Test
    void nothingCanBeFittedAtNought() {
        double[] misses = {0, 0.1, 0.2, 0.4};
        assertThat(google.judge(Curves.exact(AxisKind.RATIO, misses, x -> 1 + x)))
                .isEqualTo(Answer.CANNOT_TELL);
    }

    private Answer exact(DoubleUnaryOperator truth) {
        return google.judge(Curves.exact(truth));
    }
}
