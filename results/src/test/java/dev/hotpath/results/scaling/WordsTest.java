package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Judge judge = new Judge(1);

    @Test
    void aPoolIsSaidToBendAtItsSizeBesideWhatTheoryPredicts() {
        Curve curve = pool("4", 4, x -> 2.05 * Math.max(1, x / 4));
        assertThat(words(curve))
                .startsWith("hikari acquisition parked bends at 4")
                .contains("threads, its pool size: queueing, 33 ms at 64 where theory says 33 ms");
    }

    @Test
    void aBendBesideTheCapacityIsNotSaidToBeThere() {
        assertThat(words(pool("4", 4, x -> 2 * Math.max(1, x / 4.8))))
                .contains("threads, near its pool size of 4: queueing");
    }

    @Test
    void aBendElsewhereThanTheCapacityIsSaid() {
        assertThat(words(pool("16", 16, x -> Math.max(1, x / 4))))
                .contains("though its pool size is 16")
                .as("what lies beyond the bend is no level")
                .contains("where theory says 4.0 ms");
    }

    @Test
    void whereTheFirstCallersWaitAlreadyTheoryKnowsIt() {
        Curve whole = pool("4", 4, x -> 2 * Math.max(1, x / 4));
        List<Point> waiting = whole.points().subList(3, 7);
        List<Point> further = new ArrayList<>(waiting);
        further.add(new Point(128, new double[] {64, 64.6, 63.4}));
        Curve late = new Curve(
                whole.benchmark(),
                whole.component(),
                "",
                whole.axis(),
                whole.kind(),
                whole.params(),
                whole.statistic(),
                whole.unit(),
                further,
                whole.capacity());

        assertThat(words(late)).contains("64 ms at 128 where theory says 64 ms");
    }

    @Test
    void whereNobodyToldHowManyServeThatIsSaid() {
        double[] utilisation = {0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
        Synthetic open = new Synthetic(AxisKind.RATE, utilisation, 10, Synthetic.lognormal(0.02));

        assertThat(words(open.curve("Page.ask", x -> 1 + Waiting.wait(x, 8), 1)))
                .contains("queueing", "nobody told how many serve, and 8 fit best");
        assertThat(words(open.curve("Page.ask", x -> 1 + Waiting.wait(x, 8), 1, OptionalDouble.of(8))))
                .contains("queueing")
                .doesNotContain("nobody told");
    }

    @Test
    void aBendBelowOneIsSaidWithItsDigits() {
        double[] misses = {0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.4};
        Synthetic ratios = new Synthetic(AxisKind.RATIO, misses, 10, Synthetic.lognormal(0.01));

        assertThat(words(ratios.curve("Cache.read", x -> 1 + 900 * Math.max(0, x - 0.05), 1)))
                .containsPattern("bends at 0\\.0[456]");
    }

    @Test
    void overAShortAxisThrashingIsNotExcludedAndNobodyIsToldToWiden() {
        List<Point> points = new ArrayList<>();
        for (double x : new double[] {16, 24, 32, 40, 48}) {
            double y = Math.pow(x / 16, 3);
            points.add(new Point(x, new double[] {y, y * 1.01, y * 0.99, y * 1.005, y * 0.995}));
        }
        Curve curve = new Curve(
                "a.Pool.take",
                "pool",
                "",
                "threads",
                AxisKind.THREADS,
                Map.of(),
                "mean",
                "ms/op",
                points,
                OptionalDouble.empty());

        assertThat(words(curve))
                .contains("queueing", "over so short an axis it can't be told whether it gets worse")
                .doesNotContain("widen");
    }

    @Test
    void pointsOfWhichSomeForksReadNothingAreLeftOutAndThatIsSaid() {
        Synthetic sizes = new Synthetic(AxisKind.SIZE, Synthetic.SIZES, 5, Synthetic.lognormal(0.02));
        Curve whole = sizes.curve("Json.retries", x -> 3 + x, 1);
        List<Point> points = new ArrayList<>(whole.points());
        points.set(0, new Point(10, new double[] {0, 0, 0, 0, 1000}));
        Curve curve = new Curve(
                whole.benchmark(),
                "any",
                "",
                "items",
                AxisKind.SIZE,
                Map.of(),
                "retries.mean",
                "counts",
                points,
                OptionalDouble.empty());

        assertThat(words(curve))
                .contains("grows in a straight line", "5 readings are no number above 0, and left out")
                .doesNotContain("1,000");
    }

    @Test
    void aQueueThatMayAsWellBeThrashingIsNotToBeWidened() {
        Synthetic noisy = new Synthetic(AxisKind.THREADS, Synthetic.THREADS, 5, Synthetic.lognormal(0.3));
        String words = words(noisy.curve("Pool.take", x -> Math.max(1, Math.pow(x / 4, 1.2)), 3));

        assertThat(words)
                .contains("queueing")
                .contains("whether it gets worse than a straight queue can't be told, up to ")
                .doesNotContain("widen it");
    }

    @Test
    void whereNobodyCountedTheCoresTheBendMayBeTheirs() {
        assertThat(words(pool("4", 4, x -> Math.max(1, x / 4)))).contains("for it or for a core, which nobody counted");
    }

    @Test
    void whatGetsFasterIsNotSaidToBeFlat() {
        Synthetic sizes = new Synthetic(AxisKind.SIZE, Synthetic.SIZES, 5, Synthetic.lognormal(0.02));
        Verdict verdict = judge.judge(List.of(sizes.curve("Json.parse", x -> 2 + 8 / x, 1)))
                .get(0);
        assertThat(verdict.shape()).isEqualTo(Shape.FLAT);
        assertThat(verdict.words()).contains("gets no slower").doesNotContain("is flat");
    }

    @Test
    void onlyParametersThatDistinguishAreNamed() {
        List<Verdict> verdicts =
                judge.judge(List.of(pool("2", 2, x -> Math.max(1, x / 2)), pool("4", 4, x -> Math.max(1, x / 4))));
        assertThat(verdicts.get(0).words()).startsWith("hikari acquisition parked (pool size 2) bends at 2");
    }

    @Test
    void timesComeInTheUnitThatFits() {
        assertThat(Units.time(0.5, "us/op")).isEqualTo("500 ns");
        assertThat(Units.time(8400, "us/op")).isEqualTo("8.4 ms");
        assertThat(Units.time(999.7, "ms/op")).isEqualTo("1.0 s");
        assertThat(Units.time(140, "ms/op")).isEqualTo("140 ms");
        assertThat(Units.time(3, "pages/op")).isEqualTo("3 pages/op");
        assertThat(Units.figure(100_000)).isEqualTo("100,000");
    }

    @Test
    void everyShapeIsOneSentenceWithFigures() {
        List<DoubleUnaryOperator> truths =
                List.of(x -> 5, x -> 3 + x, x -> 3 + x * x, x -> 50 + x + 10 * Math.max(0, x - 80));
        Synthetic sizes = new Synthetic(AxisKind.SIZE, Synthetic.SIZES, 5, Synthetic.lognormal(0.03));
        for (DoubleUnaryOperator truth : truths) {
            assertThat(words(sizes.curve("Json.parse", truth, 1)))
                    .startsWith("json parse ")
                    .matches(".*\\d.*")
                    .doesNotContain("NaN", "null", "\n");
        }
    }

    private String words(Curve curve) {
        return judge.judge(List.of(curve)).get(0).words();
    }

    private static Curve pool(String size, double capacity, DoubleUnaryOperator truth) {
        List<Point> points = new ArrayList<>();
        for (double x : Synthetic.THREADS) {
            double y = truth.applyAsDouble(x);
            points.add(new Point(x, new double[] {y, y * 1.01, y * 0.99}));
        }
        return new Curve(
                "dev.hotpath.benchmarks.pool.HikariAcquisition.parked",
                "pool",
                "",
                "threads",
                AxisKind.THREADS,
                Map.of("poolSize", size),
                "p50",
                "ms/op",
                points,
                OptionalDouble.of(capacity));
    }
}
