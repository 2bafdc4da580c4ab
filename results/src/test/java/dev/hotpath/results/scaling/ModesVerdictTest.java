package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** What a verdict makes of forks that run in two modes, and what it says of them. */
class ModesVerdictTest {

    private static final int FORKS = 10;
    private static final int CURVES = 40;

    /** At the end half as much again as the first half of the axis promises. */
    private static final DoubleUnaryOperator BENDS = x -> 100 + x / 2 + 0.62 * Math.max(0, x - 300);

    private final Synthetic sizes = new Synthetic(AxisKind.SIZE, Synthetic.SIZES, FORKS, this::threeInTenAreSlow);

    @Test
    void aBendOfOneAndAHalfTimesIsFoundThoughThreeForksInTenAreSlow() {
        List<Verdict> verdicts = verdicts(BENDS);

        assertThat(verdicts.stream()
                        .filter(verdict -> verdict.shape() == Shape.KNEE || verdict.shape() == Shape.SUPERLINEAR))
                .hasSizeGreaterThan(CURVES * 7 / 10);
    }

    @Test
    void aStraightLineStaysOneAndItsWordsSayHowManyAreSlow() {
        List<Verdict> verdicts = verdicts(x -> 100 + x);

        assertThat(verdicts).extracting(Verdict::shape).doesNotContain(Shape.KNEE, Shape.SUPERLINEAR);
        assertThat(verdicts.stream().map(Verdict::words))
                .filteredOn(
                        words -> words.matches(
                                ".*; (2|3|4)\\d % of its forks take (2|3)\\d % longer, at all points alike: .*launch to launch.*"))
                .hasSizeGreaterThan(CURVES * 7 / 10);
    }

    @Test
    void figuresAreThoseOfTheCommonerForksAndNotOfWhicheverThePointHadMoreOf() {
        List<double[]> forks = new ArrayList<>();
        for (int slow : new int[] {2, 2, 3, 1, 2, 2, 3}) {
            forks.add(forks(5, slow));
        }

        assertThat(words(forks)).contains("1.0 ms, and 1.0 ms at the end");
    }

    @Test
    void slowForksOfTheSameRoundsAtAllPointsAreTheMachines() {
        List<double[]> forks = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(7);
        for (int point = 0; point < Synthetic.SIZES.length; point++) {
            double[] rounds = new double[FORKS];
            for (int round = 0; round < FORKS; round++) {
                boolean slow = round >= 4 && round <= 6;
                rounds[round] = (slow ? 1.3 : 1) * (1 + 0.02 * (random.nextDouble() - 0.5));
            }
            forks.add(rounds);
        }

        assertThat(inRounds(forks))
                .contains(
                        "30 % of its forks take 30 % longer, of the same rounds at all points",
                        "the machine was slower")
                .doesNotContain("launch to launch");
        assertThat(words(forks))
                .as("where nobody knows which fork ran in which round")
                .contains("at all points alike", "what else ran meanwhile")
                .doesNotContain("the machine was slower");
    }

    @Test
    void slowForksOfAnyRoundAreTheirLaunches() {
        assertThat(inRounds(slowAt(2, 3, 3, 2, 3, 2, 3)))
                .contains("at all points alike", "launch to launch (inlining, memory layout)");
    }

    @Test
    void moreSlowForksAtTheLastPointAreNotSaidToBeAlike() {
        assertThat(inRounds(slowAt(3, 3, 3, 3, 3, 3, 7)))
                .contains("most of all at the last point, where that may be the bend")
                .doesNotContain("at all points alike");
    }

    @Test
    void modesThatHardlyDifferAreNotSpokenOf() {
        List<double[]> forks = new ArrayList<>();
        for (int slow : new int[] {2, 2, 3, 1, 2, 2, 3}) {
            double[] near = forks(10, slow);
            for (int i = 0; i < near.length; i++) {
                near[i] = Math.pow(near[i], 0.2);
            }
            forks.add(near);
        }
        double[][] logs = forks.stream()
                .map(point -> Arrays.stream(point).map(Math::log).sorted().toArray())
                .toArray(double[][]::new);

        assertThat(ModeSearch.of(logs)).isNotNull();
        assertThat(words(forks)).doesNotContain("of its forks take");
    }

    /** Of which the first are slow, each a little off. */
    private static double[] forks(int count, int slow) {
        double[] forks = new double[count];
        for (int i = 0; i < count; i++) {
            forks[(i * 3) % count] = (i < slow ? 1.3 : 1) * (1 + 0.002 * ((i * 7) % 5 - 2));
        }
        return forks;
    }

    private static String words(List<double[]> forks) {
        return words(forks, Machine.UNKNOWN);
    }

    /** As a run of its own rounds would say it. */
    private static String inRounds(List<double[]> forks) {
        return words(forks, new Machine(FORKS, 0, 0, 1, 0, Double.NaN, Double.NaN, Double.NaN, false));
    }

    /** Points of which so many forks are slow, in rounds that differ from point to point. */
    private static List<double[]> slowAt(int... slow) {
        SplittableRandom random = new SplittableRandom(8);
        List<double[]> points = new ArrayList<>();
        for (int many : slow) {
            double[] forks = new double[FORKS];
            for (int i = 0; i < FORKS; i++) {
                forks[i] = (i < many ? 1.3 : 1) * (1 + 0.02 * (random.nextDouble() - 0.5));
            }
            for (int i = FORKS - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double fork = forks[i];
                forks[i] = forks[other];
                forks[other] = fork;
            }
            points.add(forks);
        }
        return points;
    }

    private static String words(List<double[]> forks, Machine machine) {
        List<Point> points = new ArrayList<>();
        for (int j = 0; j < forks.size(); j++) {
            points.add(new Point(Synthetic.SIZES[j], forks.get(j)));
        }
        Curve curve = new Curve(
                "a.B.c",
                "b",
                "",
                "n",
                AxisKind.SIZE,
                Map.of(),
                "p50",
                "ms/op",
                points,
                OptionalDouble.empty(),
                machine);
        return new Judge(1).judge(List.of(curve)).get(0).words();
    }

    private List<Verdict> verdicts(DoubleUnaryOperator truth) {
        Judge judge = new Judge(1, 299);
        List<Verdict> verdicts = new ArrayList<>();
        for (int seed = 0; seed < CURVES; seed++) {
            verdicts.addAll(judge.judge(List.of(sizes.curve("any", truth, seed))));
        }
        return verdicts;
    }

    private double threeInTenAreSlow(SplittableRandom random, int point, int points) {
        return Synthetic.lognormal(0.04).draw(random, point, points) + (random.nextInt(10) < 3 ? Math.log(1.3) : 0);
    }
}
