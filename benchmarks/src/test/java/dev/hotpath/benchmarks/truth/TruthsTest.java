package dev.hotpath.benchmarks.truth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.control.Truth;
import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.results.scaling.Scales;
import dev.hotpath.results.scaling.Shape;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the benchmarks of the truth set declare. */
class TruthsTest {

    private final Map<String, Truth> truths = Catalog.carrying(Truth.class);
    private final Catalog catalog = Catalog.onClassPath();

    @Test
    void healthAndSicknessOnBothKindsOfAxisAreAmongThem() {
        assertThat(truths.values().stream().flatMap(t -> Arrays.stream(t.value())))
                .contains(Shape.FLAT, Shape.LINEAR, Shape.SUPERLINEAR, Shape.QUEUEING);
        assertThat(truths).hasSize(11);
    }

    @Test
    void noneCallsItRightToLeaveItOpenOrCallsHealthAndSicknessBothRight() {
        assertThat(truths.values())
                .allSatisfy(truth -> assertThat(Arrays.stream(truth.value()).map(Shape::nonlinear))
                        .doesNotContainNull()
                        .containsOnly(truth.value()[0].nonlinear()));
    }

    @Test
    void eachHasAnAxisOnWhichABendCanBeSeen() {
        assertThat(truths.keySet()).allSatisfy(benchmark -> {
            Scales scales = catalog.declared(benchmark).orElseThrow();
            assertThat(scales.points()).hasSizeGreaterThanOrEqualTo(7);
            assertThat(scales.points()[scales.points().length - 1] / scales.points()[0])
                    .isGreaterThanOrEqualTo(16);
        });
    }
}
