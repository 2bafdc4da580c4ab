package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.compare.Change;
import dev.hotpath.results.compare.Kind;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Interval;
import dev.hotpath.results.scaling.Point;
import dev.hotpath.results.scaling.Shape;
import dev.hotpath.results.scaling.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ShapeChangesTest {

    private static final Place PLACE = Measurements.place("curve");

    @Test
    void aShapeChangesWhereTheTwoExcessesSurelyDiffer() {
        Verdict straight = verdict(Shape.LINEAR, new Interval(1.1, 1, 1.2));
        Verdict bent = verdict(Shape.SUPERLINEAR, new Interval(1.6, 1.3, 1.9));

        assertThat(change(straight, bent)).map(Change::kind).hasValue(Kind.REGRESSED);
        assertThat(change(bent, straight)).map(Change::kind).hasValue(Kind.IMPROVED);
    }

    @Test
    void theSameCodeWhoseShapeFlipsByChanceIsNoChange() {
        Verdict straight = verdict(Shape.LINEAR, new Interval(1.2, 1, 1.4));
        Verdict bent = verdict(Shape.SUPERLINEAR, new Interval(1.3, 1.1, 1.5));

        assertThat(change(straight, bent)).isEmpty();
        assertThat(change(bent, straight)).isEmpty();
    }

    @Test
    void alongThreadsItIsToldWithThoseOfTheLastPointAndWithoutACostNobodyMeasured() {
        Verdict flat = along("threads", AxisKind.THREADS, Shape.FLAT, new Interval(1.1, 1, 1.2));
        Verdict bent = along("threads", AxisKind.THREADS, Shape.WORSE_THAN_QUEUEING, new Interval(1.6, 1.3, 1.9));

        Change change = change(flat, bent).orElseThrow();

        assertThat(change.subject().threads()).isEqualTo(160);
        assertThat(change.base()).isNaN();
    }

    private static Optional<Change> change(Verdict base, Verdict head) {
        return ShapeChanges.change(base, head, List.of(Measurements.took(PLACE, 10, 64)));
    }

    private static Verdict verdict(Shape shape, Interval excess) {
        return along("items", AxisKind.SIZE, shape, excess);
    }

    private static Verdict along(String axis, AxisKind kind, Shape shape, Interval excess) {
        List<Point> points = DoubleStream.of(10, 20, 40, 80, 160)
                .mapToObj(x -> new Point(x, new double[] {x}))
                .toList();
        Curve curve = new Curve(
                PLACE.benchmark(), "shop", "", axis, kind, Map.of(), "mean", "us/op", points, OptionalDouble.empty());
        return new Verdict(curve, shape, excess, null, null, 0.001, 1.2, "");
    }
}
