package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RecordedErrorsTest {

    @Test
    void errorsAreRatiosToTheMedianOfTheirPoint() {
        double[][] errors = RecordedErrors.of(List.of(curve(new double[] {100, 110, 90})));
        assertThat(errors).hasDimensions(1, 2);
        assertThat(errors[0][1]).isCloseTo(Math.log(1.1) * Math.sqrt(1.5), within(1e-9));
    }

    @Test
    void theForkThatIsTheMedianHasNoErrorByConstructionAndIsLeftOut() {
        assertThat(RecordedErrors.of(List.of(curve(new double[] {100, 110, 90})))[0])
                .doesNotContain(0);
        assertThat(RecordedErrors.of(List.of(curve(new double[] {100, 110, 90, 95})))[0])
                .hasSize(4);
    }

    @Test
    void aCurveIsNoisyInAllOfItsForksOrInNone() {
        double[][] quietAndLoud = {{-0.001, 0.001}, {-0.3, 0.3}};
        Noise noise = Noises.recorded(quietAndLoud).get(0);
        for (int seed = 0; seed < 50; seed++) {
            double[] sizes = Arrays.stream(noise.draw(new SplittableRandom(seed), 5, 5))
                    .flatMapToDouble(Arrays::stream)
                    .map(Math::abs)
                    .distinct()
                    .toArray();
            assertThat(sizes).hasSize(1);
        }
    }

    @Test
    void twoForksDoNotTellHowForksScatter() {
        assertThat(RecordedErrors.of(List.of(curve(new double[] {100, 110})))).isEmpty();
    }

    private static Curve curve(double[] forks) {
        return new Curve(
                "a.B.c",
                "any",
                "",
                "x",
                AxisKind.SIZE,
                Map.of(),
                "mean",
                "us/op",
                List.of(new Point(1, forks)),
                OptionalDouble.empty());
    }
}
