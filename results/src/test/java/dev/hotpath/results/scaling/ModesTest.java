package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModesTest {

    private static final int POINTS = 7;
    private static final int FORKS = 10;
    private static final double SLOWER = Math.log(1.3);
    private static final int CURVES = 200;

    @Test
    void forksThatRunInTwoWaysAreToldApartAndHowFarAndHowMany() {
        List<Modes> found = found(0.3, 0.03);

        assertThat(found).hasSizeGreaterThan(CURVES * 95 / 100);
        assertThat(mean(found.stream().mapToDouble(Modes::apart).toArray())).isCloseTo(SLOWER, within(0.01));
        assertThat(mean(found.stream().mapToDouble(Modes::share).toArray())).isCloseTo(0.3, within(0.02));
        assertThat(mean(found.stream().mapToDouble(Modes::spread).toArray())).isCloseTo(0.03, within(0.003));
    }

    @Test
    void whereMostAreSlowTheFastOnesAreTheRarer() {
        // At one point in 35 all ten are slow, and now and then that leaves as many of both.
        assertThat(found(0.7, 0.03).stream().filter(modes -> modes.apart() < 0)).hasSizeGreaterThan(CURVES * 95 / 100);
    }

    @Test
    void oneWayToRunIsSeldomTakenForTwo() {
        assertThat(found(0, 0.1)).hasSizeLessThan(CURVES * 2 / 100);
    }

    @Test
    void disturbedForksAreSeldomAMode() {
        Synthetic.Noise disturbed = Synthetic.disturbed(0.1);
        SplittableRandom random = new SplittableRandom(3);
        long found = IntStream.range(0, CURVES)
                .filter(curve -> ModeSearch.of(rows(random, () -> disturbed.draw(random, 0, POINTS))) != null)
                .count();

        assertThat(found).isLessThan(CURVES * 10 / 100);
    }

    @Test
    void forksThatAreSlowAtTheEndAloneAreABendAndNoMode() {
        SplittableRandom random = new SplittableRandom(4);
        Synthetic.Noise noise = Synthetic.lognormal(0.03);
        for (int curve = 0; curve < CURVES; curve++) {
            double[][] logs = rows(random, () -> noise.draw(random, 0, POINTS));
            for (int i = 0; i < FORKS * 8 / 10; i++) {
                logs[POINTS - 1][i] += SLOWER;
                logs[POINTS - 2][i] += SLOWER;
            }
            Arrays.stream(logs).forEach(Arrays::sort);

            assertThat(ModeSearch.of(logs)).isNull();
        }
    }

    @Test
    void aPointWhoseForksAreMostlySlowLiesWhereTheOthersDo() {
        Modes modes = new Modes(SLOWER, 0.3, 0.02);

        assertThat(modes.locate(new double[] {0.01, 0.25, 0.26, 0.27, 0.28}, 5)).isCloseTo(0, within(0.01));
        assertThat(modes.locate(new double[] {-0.01, 0, 0.01, 0.26, 0.27}, 5)).isCloseTo(0, within(0.01));
    }

    @Test
    void halfOfAPointsForksInEachModeAreNoReasonToLieBetween() {
        Modes rarerFast = new Modes(-SLOWER, 0.3, 0.02);

        assertThat(rarerFast.locate(new double[] {-0.27, -0.26, 0, 0.01}, 4)).isCloseTo(0, within(0.01));
    }

    @Test
    void aBendOfOneAndAHalfTimesIsFoundThoughThreeForksInTenAreSlow() {
        Synthetic sizes = new Synthetic(AxisKind.SIZE, Synthetic.SIZES, FORKS, this::bimodal);
        DoubleUnaryOperator bends = x -> 100 + x / 2 + 1.3 * Math.max(0, x - 300);

        List<Verdict> verdicts = verdicts(sizes, bends);

        assertThat(verdicts.stream()
                        .filter(verdict -> Boolean.TRUE.equals(verdict.shape().nonlinear())))
                .hasSizeGreaterThan(verdicts.size() * 8 / 10);
        assertThat(verdicts.stream()
                        .filter(verdict -> verdict.words().contains("% longer than the rest, at all points alike")))
                .as("and the words say how many are slow, and by how much")
                .hasSizeGreaterThan(verdicts.size() / 4);
    }

    private List<Verdict> verdicts(Synthetic curves, DoubleUnaryOperator truth) {
        Judge judge = new Judge(1, 299);
        List<Verdict> verdicts = new ArrayList<>();
        for (int seed = 0; seed < 40; seed++) {
            verdicts.addAll(judge.judge(List.of(curves.curve("any", truth, seed))));
        }
        return verdicts;
    }

    private double bimodal(SplittableRandom random, int point, int points) {
        return Synthetic.lognormal(0.04).draw(random, point, points) + (random.nextInt(10) < 3 ? SLOWER : 0);
    }

    private static List<Modes> found(double share, double spread) {
        SplittableRandom random = new SplittableRandom(1);
        Synthetic.Noise noise = Synthetic.lognormal(spread);
        List<Modes> found = new ArrayList<>();
        for (int curve = 0; curve < CURVES; curve++) {
            Modes modes = ModeSearch.of(
                    rows(random, () -> noise.draw(random, 0, POINTS) + (random.nextDouble() < share ? SLOWER : 0)));
            if (modes != null) {
                found.add(modes);
            }
        }
        return found;
    }

    private interface Log {
        double draw();
    }

    private static double[][] rows(SplittableRandom random, Log log) {
        double[][] rows = new double[POINTS][FORKS];
        for (double[] row : rows) {
            Arrays.setAll(row, i -> log.draw());
            double level = random.nextDouble();
            Arrays.setAll(row, i -> row[i] + level);
            Arrays.sort(row);
        }
        return rows;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
