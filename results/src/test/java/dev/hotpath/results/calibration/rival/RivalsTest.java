package dev.hotpath.results.calibration.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.calibration.Answer;
import dev.hotpath.results.calibration.Method;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.scaling.Curve;
import dev.hotpath.results.scaling.Point;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RivalsTest {

    static List<Method> rivals() {
        return Rivals.all();
    }

    @Test
    void thereAreFiveWithNamesOfTheirOwn() {
        assertThat(Rivals.all()).hasSize(5).extracting(Method::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void allAgreeOnTheClearestCases(Method rival) {
        assertThat(rival.judge(Curves.exact(x -> 5))).isEqualTo(Answer.HEALTHY);
        assertThat(rival.judge(Curves.exact(x -> x / 3))).isEqualTo(Answer.HEALTHY);
        assertThat(rival.judge(Curves.exact(x -> x * x / 3))).isEqualTo(Answer.NONLINEAR);
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void callersAreNumbersLikeSizes(Method rival) {
        double[] threads = {1, 2, 4, 8, 16, 32, 64};
        assertThat(rival.judge(Curves.exact(AxisKind.THREADS, threads, x -> x))).isEqualTo(Answer.HEALTHY);
        assertThat(rival.judge(Curves.exact(AxisKind.THREADS, threads, x -> x * x)))
                .isEqualTo(Answer.NONLINEAR);
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void aQueueNearSaturationIsGrowthFasterThanLinear(Method rival) {
        double[] utilisation = {0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
        assertThat(rival.judge(Curves.exact(AxisKind.RATE, utilisation, x -> 1 / (1 - x))))
                .isEqualTo(Answer.NONLINEAR);
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void theSameCurveGetsTheSameAnswerAlsoFromSeveralThreads(Method rival) {
        List<Curve> curves = IntStream.range(0, 200)
                .mapToObj(seed -> Curves.noisy(x -> 80 + x, 5, 0.2, seed))
                .toList();
        List<Answer> one = curves.stream().map(rival::judge).toList();
        List<Answer> other = curves.parallelStream().map(rival::judge).toList();
        assertThat(other).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void aUnitChangesNoAnswer(Method rival) {
        for (int seed = 0; seed < 50; seed++) {
            Answer micros = rival.judge(Curves.noisy(x -> 80 + x, 5, 0.1, seed));
            Answer seconds = rival.judge(Curves.noisy(x -> (80 + x) / 1e6, 5, 0.1, seed));
            assertThat(seconds).isEqualTo(micros);
        }
    }

    @ParameterizedTest
    @MethodSource("rivals")
    void dataThatCannotBeUsedGetNoAnswer(Method rival) {
        assertThat(rival.judge(Curves.of(AxisKind.SIZE))).isEqualTo(Answer.CANNOT_TELL);
        assertThat(rival.judge(Curves.exact(AxisKind.SIZE, new double[] {1, 2}, x -> x)))
                .isEqualTo(Answer.CANNOT_TELL);
        for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 0, -1}) {
            assertThat(rival.judge(with(new Point(9, new double[] {9, broken}))))
                    .isEqualTo(Answer.CANNOT_TELL);
        }
        assertThat(rival.judge(with(new Point(9, new double[0])))).isEqualTo(Answer.CANNOT_TELL);
        for (double place : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 5}) {
            assertThat(rival.judge(with(new Point(place, new double[] {9, 9})))).isEqualTo(Answer.CANNOT_TELL);
        }
    }

    private static Curve with(Point last) {
        Point[] points = new Point[6];
        for (int j = 0; j < 5; j++) {
            points[j] = new Point(j + 1, new double[] {j + 1, j + 1});
        }
        points[5] = last;
        return Curves.of(AxisKind.SIZE, points);
    }
}
