package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FailOnTest {

    @Test
    void aNonlinearCurveTripsItAndOneOfTheSelfCheckDoesNot() {
        assertThat(FailOn.NONLINEAR.trips(List.of(verdict("pool", Shape.KNEE), verdict("json", Shape.CANNOT_TELL))))
                .isTrue();
        assertThat(FailOn.NONLINEAR.trips(List.of(verdict("control", Shape.KNEE), verdict("json", Shape.LINEAR))))
                .isFalse();
    }

    @Test
    void somebodyElsesComponentOfThatNameTripsItLikeAnyOther() {
        assertThat(FailOn.NONLINEAR.trips(List.of(verdict("shop.Turbine.spin", "control", Shape.KNEE))))
                .isTrue();
    }

    @Test
    void whereNoCurveCanBeToldItIsBlind() {
        assertThat(FailOn.NONLINEAR.isBlind(
                        List.of(verdict("control", Shape.LINEAR), verdict("json", Shape.CANNOT_TELL))))
                .isTrue();
        assertThat(FailOn.NONLINEAR.isBlind(List.of(verdict("pool", Shape.FLAT), verdict("json", Shape.CANNOT_TELL))))
                .isFalse();
    }

    private static Verdict verdict(String component, Shape shape) {
        return verdict("dev.hotpath.benchmarks.B.c", component, shape);
    }

    private static Verdict verdict(String benchmark, String component, Shape shape) {
        Curve curve = new Curve(
                benchmark,
                component,
                "",
                "items",
                AxisKind.SIZE,
                Map.of(),
                "mean",
                "ns/op",
                List.of(),
                OptionalDouble.empty());
        return new Verdict(curve, shape, null, null, null, Double.NaN, Double.NaN, "");
    }
}
