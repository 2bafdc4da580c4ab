package dev.hotpath.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.machine.Measured;
import dev.hotpath.results.record.JmhResult;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeasurementsTest {

    private static final JmhResult SMALL = Measured.averageTime("a.B.c", 1, Map.of("bytes", "16KB", "lib", "x"), 1)
            .silently();
    private static final JmhResult OTHER = Measured.averageTime("a.B.c", 1, Map.of("bytes", "16KB", "lib", "y"), 1)
            .silently();
    private static final JmhResult BUSY =
            Measured.averageTime("a.Pool.hold", 8, Map.of("lib", "x"), 1).silently();

    private final Measurements measured = new Measurements(List.of(SMALL, OTHER, BUSY));

    @Test
    void aPlaceIsFoundByTheNumberItsParameterMeans() {
        assertThat(measured.at(curve("a.B.c", "bytes", AxisKind.SIZE), 16_384)).containsSame(SMALL);
    }

    @Test
    void aPlaceAlongThreadsIsFoundByTheThreads() {
        assertThat(measured.at(curve("a.Pool.hold", "threads", AxisKind.THREADS), 8))
                .containsSame(BUSY);
    }

    @Test
    void whatWasNotMeasuredIsNotFound() {
        assertThat(measured.at(curve("a.B.c", "bytes", AxisKind.SIZE), 17)).isEmpty();
        assertThat(measured.at(curve("a.B.other", "bytes", AxisKind.SIZE), 16_384))
                .isEmpty();
        assertThat(measured.at(curve("a.Pool.hold", "threads", AxisKind.THREADS), 4))
                .isEmpty();
    }

    private static Curve curve(String benchmark, String axis, AxisKind kind) {
        return new Curve(
                benchmark,
                "any",
                "",
                axis,
                kind,
                Map.of("lib", "x"),
                "mean",
                "us/op",
                List.of(),
                OptionalDouble.empty());
    }
}
