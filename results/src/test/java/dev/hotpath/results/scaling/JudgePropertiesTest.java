package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class JudgePropertiesTest {

    private final Judge judge = new Judge(7, 199);

    @Property(tries = 60)
    void aUnitChangesNoVerdict(@ForAll("curves") Curve curve, @ForAll @IntRange(min = -20, max = 20) int power) {
        Verdict one = verdict(curve);
        Verdict other = verdict(withForks(curve, forks -> {
            double[] scaled = forks.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= Math.pow(3, power);
            }
            return scaled;
        }));
        assertThat(other.shape()).isEqualTo(one.shape());
        assertThat(other.excess().value())
                .isCloseTo(one.excess().value(), within(1e-3 * one.excess().value()));
    }

    @Property(tries = 60)
    void theOrderOfCurvesChangesNothing(@ForAll("curves") Curve curve, @ForAll("curves") Curve beside) {
        Verdict first = judge.judge(List.of(curve, beside)).get(0);
        Verdict second = judge.judge(List.of(beside, curve)).get(1);
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("curve")
                // What is unknown both times is the same.
                .withEqualsForType((one, other) -> Double.compare(one, other) == 0, Double.class)
                .isEqualTo(first);
    }

    /** Their order tells a drift of the machine and nothing else. */
    @Property(tries = 60)
    void theOrderOfForksTurnsNoVerdictIntoItsOpposite(@ForAll("curves") Curve curve, @ForAll Random random) {
        Verdict first = verdict(curve);
        Verdict second = verdict(withForks(curve, forks -> {
            List<Double> values = new ArrayList<>(Arrays.stream(forks).boxed().toList());
            Collections.shuffle(values, random);
            return values.stream().mapToDouble(Double::doubleValue).toArray();
        }));
        assertThat(contradict(first.shape().nonlinear(), second.shape().nonlinear()))
                .as("%s, then %s", first.words(), second.words())
                .isFalse();
        assertThat(second.excess().value())
                .isCloseTo(first.excess().value(), within(0.2 * first.excess().value()));
    }

    @Property(tries = 30)
    void theSameSeedGivesTheSameVerdict(@ForAll("curves") Curve curve, @ForAll long seed) {
        assertThat(new Judge(seed, 199).judge(List.of(curve))).isEqualTo(new Judge(seed, 199).judge(List.of(curve)));
    }

    @Property(tries = 60)
    void oneOutlierAmongTheForksFlipsNothing(
            @ForAll("curves") Curve curve,
            @ForAll @IntRange(max = 6) int place,
            @ForAll @DoubleRange(min = 3, max = 50) double times) {
        Verdict before = verdict(curve);
        int[] index = {0};
        Verdict after = verdict(withForks(curve, forks -> {
            double[] more = Arrays.copyOf(forks, forks.length + 1);
            more[forks.length] = index[0]++ == place ? forks[0] * times : forks[forks.length - 1];
            return more;
        }));
        assertThat(contradict(before.shape().nonlinear(), after.shape().nonlinear()))
                .as("%s, then %s", before.words(), after.words())
                .isFalse();
    }

    @Property(tries = 100)
    void whateverIsMeasuredTheVerdictIsWhole(@ForAll("readings") List<double[]> rows, @ForAll AxisKind kind) {
        List<Point> points = new ArrayList<>();
        for (int j = 0; j < rows.size(); j++) {
            points.add(new Point(kind == AxisKind.RATE ? j / 10.0 : j, rows.get(j)));
        }
        Curve curve = new Curve("a.B.c", "b", "", "n", kind, Map.of(), "p50", "us/op", points, OptionalDouble.of(2));
        Verdict verdict = verdict(curve);
        assertThat(verdict.words()).isNotBlank().doesNotContain("NaN");
        if (verdict.excess() != null) {
            assertThat(verdict.excess().low())
                    .isLessThanOrEqualTo(verdict.excess().value());
            assertThat(verdict.excess().high())
                    .isGreaterThanOrEqualTo(verdict.excess().value());
        }
    }

    @Provide
    Arbitrary<Curve> curves() {
        List<DoubleUnaryOperator> truths =
                List.of(x -> 5, x -> 40 + x, Math::sqrt, x -> 10 + x * x / 20, x -> 40 + x + 9 * Math.max(0, x - 80));
        return Arbitraries.integers()
                .between(0, truths.size() - 1)
                .flatMap(truth -> Arbitraries.longs()
                        .between(0, 1000)
                        .map(seed -> new Synthetic(AxisKind.SIZE, Synthetic.SIZES, 5, Synthetic.lognormal(0.05))
                                .curve("truth" + truth, truths.get(truth), seed)));
    }

    @Provide
    Arbitrary<List<double[]>> readings() {
        Arbitrary<Double> value = Arbitraries.oneOf(
                Arbitraries.doubles().between(-20, 27).map(Math::exp),
                Arbitraries.of(0.0, -1.0, Double.NaN, Double.POSITIVE_INFINITY, 1.0));
        return value.array(double[].class)
                .ofMinSize(0)
                .ofMaxSize(6)
                .list()
                .ofMinSize(0)
                .ofMaxSize(9);
    }

    private static boolean contradict(Boolean one, Boolean other) {
        return one != null && other != null && !one.equals(other);
    }

    private Verdict verdict(Curve curve) {
        return judge.judge(List.of(curve)).get(0);
    }

    private static Curve withForks(Curve curve, UnaryOperator<double[]> change) {
        List<Point> points = curve.points().stream()
                .map(point -> new Point(point.x(), change.apply(point.forks())))
                .toList();
        return new Curve(
                curve.benchmark(),
                curve.component(),
                curve.does(),
                curve.axis(),
                curve.kind(),
                curve.params(),
                curve.statistic(),
                curve.unit(),
                points,
                curve.capacity());
    }
}
