package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PoorDataTest {

    private static final double[] FIVE = {10, 10.1, 9.9, 10.2, 9.8};

    private final Judge judge = new Judge(1);

    @Test
    void noCurvesNoVerdicts() {
        assertThat(judge.judge(List.of())).isEmpty();
    }

    @Test
    void threePointsAreTooFewAndTheWordsSaySo() {
        Verdict verdict = judge(new Point(1, FIVE), new Point(2, FIVE), new Point(3, FIVE));
        assertThat(verdict.shape()).isEqualTo(Shape.CANNOT_TELL);
        assertThat(verdict.words()).contains("at least 4 points").contains("3");
        assertThat(verdict.excess()).isNull();
        assertThat(verdict.p()).isNaN();
    }

    @Test
    void ratesThatAreNoShareOfACapacityAreSaidToBeNone() {
        List<Point> points = Stream.of(100, 200, 400, 800, 1600)
                .map(rate -> new Point(rate, FIVE))
                .toList();
        Curve curve = new Curve(
                "a.B.c",
                "any",
                "",
                "requests",
                AxisKind.RATE,
                Map.of(),
                "mean",
                "us/op",
                points,
                OptionalDouble.empty());

        assertThat(judge.judge(List.of(curve)).get(0).words())
                .contains("there are 0; a rate is a share of what can be served", "25 readings");
    }

    @Test
    void oneForkAPointIsTooFewAndTheWordsSaySo() {
        Verdict verdict = judge(one(1, 5), one(2, 5), one(4, 5), one(8, 50), one(16, 500));
        assertThat(verdict.shape()).isEqualTo(Shape.CANNOT_TELL);
        assertThat(verdict.words()).contains("forks");
    }

    @Test
    void moreCallersThanThereCanBeAreJudgedAllTheSame() {
        List<Point> points = new ArrayList<>();
        for (double x : new double[] {1, 1e3, 1e6, 1e9, 4e9}) {
            points.add(new Point(x, new double[] {10 + x, 10.2 + x, 9.8 + x, 10.1 + x, 9.9 + x}));
        }
        Curve curve = new Curve(
                "a.B.c",
                "any",
                "",
                "bytes",
                AxisKind.THREADS,
                Map.of(),
                "mean",
                "us/op",
                points,
                OptionalDouble.empty());
        assertThat(judge.judge(List.of(curve)).get(0).shape()).isNotNull();
    }

    @Test
    void readingsWithoutMeaningAreLeftOut() {
        Point broken = new Point(3, new double[] {Double.NaN, 0, -1, Double.POSITIVE_INFINITY});
        Point partly = new Point(4, new double[] {Double.NaN, 10, 10.1, 9.9, 10});
        Verdict verdict = judge(
                new Point(1, FIVE),
                new Point(2, FIVE),
                broken,
                partly,
                new Point(8, FIVE),
                new Point(16, FIVE),
                new Point(Double.NaN, FIVE));
        assertThat(verdict.shape()).isEqualTo(Shape.FLAT);
    }

    @Test
    void placesMeasuredTwiceAreOnePoint() {
        List<Point> points = new ArrayList<>();
        for (double x : new double[] {16, 1, 2, 4, 8, 1, 2, 4, 8, 16}) {
            points.add(new Point(x, new double[] {10 + x, 10.2 + x, 9.8 + x}));
        }
        assertThat(judge(points.toArray(Point[]::new)).shape()).isEqualTo(Shape.LINEAR);
    }

    @Test
    void threeNoisyForksSayWhatTheyCannotSee() {
        Synthetic noisy = new Synthetic(AxisKind.SIZE, Synthetic.SIZES, 3, Synthetic.lognormal(0.4));
        Verdict verdict =
                judge.judge(List.of(noisy.curve("noisy", x -> 50 + x, 3))).get(0);
        assertThat(verdict.shape()).isEqualTo(Shape.CANNOT_TELL);
        assertThat(verdict.detectable()).isGreaterThan(1.5);
        assertThat(verdict.words()).contains("cannot tell").containsAnyOf("forks at each point", "quieten");
    }

    @Test
    void ratesBeyondSaturationHaveNoSteadyStateAndAreLeftOut() {
        List<Point> points = new ArrayList<>();
        for (double x : new double[] {0.3, 0.5, 0.7, 0.8, 1.0, 1.2}) {
            points.add(new Point(x, x < 1 ? FIVE : new double[] {1e6, 1e7, 1e8}));
        }
        assertThat(judge(AxisKind.RATE, points.toArray(Point[]::new)).shape()).isEqualTo(Shape.FLAT);
    }

    private static Point one(double x, double y) {
        return new Point(x, new double[] {y});
    }

    private Verdict judge(Point... points) {
        return judge(AxisKind.SIZE, points);
    }

    private Verdict judge(AxisKind kind, Point... points) {
        Curve curve = new Curve(
                "a.B.c", "b", "", "n", kind, Map.of(), "p50", "us/op", List.of(points), OptionalDouble.empty());
        return judge.judge(List.of(curve)).get(0);
    }
}
