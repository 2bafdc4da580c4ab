package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Error rates on curves whose truth is known, at fixed seeds; the bounds leave room for the luck of the draw. */
class CalibrationTest {

    private static final int CURVES = 80;

    private static final Map<String, DoubleUnaryOperator> HEALTHY = new TreeMap<>(Map.of(
            "flat", x -> 5,
            "log", x -> 1 + Math.log(x / 10),
            "sqrt", Math::sqrt,
            "affine", x -> 80 + x,
            "proportional", x -> x));

    private static final Map<String, DoubleUnaryOperator> SICK = new TreeMap<>(Map.of(
            "power1.5", x -> 24 + Math.pow(x, 1.5) / 9,
            "square", x -> 24 + x * x / 80,
            "cube", x -> 24 + x * x * x / 6400,
            "hinge", x -> 24 + x / 5 + Math.max(0, x - 80)));

    static List<Arguments> noises() {
        return List.of(
                Arguments.of("10 % with outliers", 5, Synthetic.disturbed(0.10)),
                Arguments.of("10 % with outliers, 3 forks", 3, Synthetic.disturbed(0.10)),
                Arguments.of("two modes", 5, Synthetic.bimodal(0.05)),
                Arguments.of("noisier with size", 5, Synthetic.growing(0.08)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noises")
    void healthySizesRaiseNoAlarmAndSickOnesAreFound(String name, int forks, Synthetic.Noise noise) {
        Synthetic sizes = new Synthetic(AxisKind.SIZE, Synthetic.SIZES, forks, noise);
        HEALTHY.forEach((family, truth) -> {
            List<Shape> shapes = judge(sizes, family, truth);
            assertThat(count(shapes, true)).as("false alarms on %s", family).isLessThanOrEqualTo(atMost(0.005));
            if (forks >= 5) {
                assertThat(count(shapes, false)).as("answers on %s", family).isGreaterThanOrEqualTo(CURVES / 2);
            }
        });
        SICK.forEach((family, truth) -> {
            List<Shape> shapes = judge(sizes, family, truth);
            assertThat(count(shapes, false)).as("%s called healthy", family).isLessThanOrEqualTo(atMost(0.02));
            assertThat(CURVES - count(shapes, true))
                    .as("%s missed", family)
                    .isLessThanOrEqualTo(atMost(forks >= 5 ? 0.02 : 0.1));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noises")
    void callersWhoWaitForABusyServerAreToldFromThoseWhoWaitForWorse(String name, int forks, Synthetic.Noise noise) {
        Synthetic threads = new Synthetic(AxisKind.THREADS, Synthetic.THREADS, forks, noise);
        assertThat(count(judge(threads, "flat", x -> 5), true)).as("flat").isLessThanOrEqualTo(atMost(0.005));
        assertThat(of(Shape.QUEUEING, judge(threads, "pool", x -> 8 * Math.max(1, x / 4))))
                .isGreaterThanOrEqualTo(CURVES - atMost(0.01));
        assertThat(of(Shape.QUEUEING, judge(threads, "lock", x -> x))).isGreaterThanOrEqualTo(CURVES - atMost(0.01));
        assertThat(of(Shape.WORSE_THAN_QUEUEING, judge(threads, "thrash", x -> Math.max(1, Math.pow(x / 4, 1.7)))))
                .isGreaterThanOrEqualTo(CURVES - atMost(forks >= 5 ? 0.08 : 0.3));
    }

    private static List<Shape> judge(Synthetic synthetic, String family, DoubleUnaryOperator truth) {
        List<Curve> curves = new ArrayList<>();
        for (int i = 0; i < CURVES; i++) {
            curves.add(synthetic.curve(family, truth, i));
        }
        // One at a time: judged together, many sick curves would make it easier for each other.
        Judge judge = new Judge(11, 199);
        return curves.parallelStream()
                .map(curve -> judge.judge(List.of(curve)).get(0).shape())
                .collect(Collectors.toList());
    }

    private static int count(List<Shape> shapes, boolean nonlinear) {
        return (int) shapes.stream()
                .filter(shape -> Boolean.valueOf(nonlinear).equals(shape.nonlinear()))
                .count();
    }

    private static int of(Shape shape, List<Shape> shapes) {
        return (int) shapes.stream().filter(shape::equals).count();
    }

    /** What a rate stays under in 9,999 of 10,000 draws. */
    private static int atMost(double rate) {
        return new BinomialDistribution(CURVES, rate).inverseCumulativeProbability(0.9999);
    }
}
