package dev.hotpath.results.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecordedErrorsTest {

    @Test
    void errorsAreRatiosToTheMedianOfTheirPoint() {
        double[] errors = RecordedErrors.of(List.of(curve(new double[] {100, 110, 90})));
        assertThat(errors).hasSize(3).contains(0);
        assertThat(errors[2]).isCloseTo(Math.log(1.1) * Math.sqrt(1.5), within(1e-9));
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
