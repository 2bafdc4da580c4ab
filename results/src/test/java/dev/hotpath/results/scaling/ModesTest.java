package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModesTest {

    private static final int POINTS = 7;
    private static final double SLOWER = Math.log(1.3);
    private static final int CURVES = 100;

    @Test
    void forksThatRunInTwoWaysAreToldApartAndHowFarAndHowMany() {
        List<Modes> found = found(10, 0.3, 0.03);

        assertThat(found).hasSizeGreaterThan(CURVES * 90 / 100);
        assertThat(mean(found.stream().mapToDouble(Modes::apart).toArray())).isCloseTo(SLOWER, within(0.01));
        assertThat(mean(found.stream().mapToDouble(Modes::share).toArray())).isCloseTo(0.3, within(0.02));
        assertThat(mean(found.stream().mapToDouble(Modes::spread).toArray())).isCloseTo(0.03, within(0.003));
    }

    @Test
    void fiveForksAPointAreEnoughMostly() {
        assertThat(found(5, 0.3, 0.03)).hasSizeGreaterThan(CURVES * 70 / 100);
    }

    @Test
    void whereMostAreSlowTheFastOnesAreTheRarer() {
        List<Modes> found = found(10, 0.7, 0.03);

        // At one point in 35 all ten are slow, and now and then that leaves as many of both.
        assertThat(found.stream().filter(modes -> modes.apart() < 0)).hasSizeGreaterThan(CURVES * 80 / 100);
        assertThat(mean(found.stream().mapToDouble(Modes::slow).toArray())).isCloseTo(0.7, within(0.03));
    }

    @Test
    void oneWayToRunIsSeldomTakenForTwo() {
        assertThat(found(10, 0, 0.1)).hasSizeLessThan(CURVES * 2 / 100);
        assertThat(found(5, 0, 0.1)).hasSizeLessThan(CURVES * 4 / 100);
    }

    @Test
    void disturbedForksAreSeldomAMode() {
        assertThat(foundUnder(Synthetic.disturbed(0.1), 5)).isLessThan(CURVES * 10 / 100);
        assertThat(foundUnder(Synthetic.disturbed(0.1), 10)).isLessThan(CURVES * 10 / 100);
        assertThat(foundUnder(Synthetic.growing(0.1), 10)).isLessThan(CURVES * 5 / 100);
    }

    @Test
    void theTicksOfACoarseClockAreNoModes() {
        double tick = 0.01;
        Synthetic.Noise noise = Synthetic.lognormal(0.012);

        assertThat(foundUnder(
                        (random, point, points) -> tick * Math.rint(noise.draw(random, point, points) / tick), 10))
                .isLessThan(CURVES * 5 / 100);
    }

    @Test
    void forksThatAreSlowAtTheEndAloneAreABendAndNoMode() {
        assertThat(explainedAway(10, 0, 0, 0, 0, 0, 8, 8)).isZero();
        assertThat(explainedAway(10, 2, 3, 3, 2, 3, 3, 9)).isZero();
    }

    @Test
    void forksThatAreSlowMoreOftenTowardsTheEndAreABendAndNoMode() {
        assertThat(explainedAway(5, 0, 0, 1, 1, 2, 3, 4)).isZero();
        assertThat(explainedAway(5, 0, 1, 1, 1, 1, 4, 4)).isZero();
        assertThat(explainedAway(10, 1, 1, 1, 2, 2, 6, 6)).isZero();
        assertThat(explainedAway(10, 1, 1, 2, 2, 3, 5, 7)).isZero();
    }

    @Test
    void forksThatAreSlowAtAllPointsAlikeAreAMode() {
        assertThat(explainedAway(10, 3, 2, 4, 3, 3, 2, 3)).isGreaterThan(CURVES * 95 / 100);
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
    void theModesOfAMachineThatRepeatsItselfExactlyAreDrawnAgain() {
        double[][] logs = new double[POINTS][];
        for (int j = 0; j < POINTS; j++) {
            logs[j] = new double[] {0, 0, 0, 0, 0, 0, 0, SLOWER, SLOWER, SLOWER};
        }
        Locations locations = Locations.of(new Readings(Synthetic.SIZES, logs, 0));

        assertThat(locations.modes()).isNotNull();
        assertThat(Arrays.stream(locations.residuals()).filter(residual -> residual > SLOWER / 2))
                .as("of the errors that a resample draws from")
                .hasSize(3 * POINTS);
        double[] level = new double[POINTS];
        Arrays.fill(level, 1);
        int[] forks = new int[POINTS];
        Arrays.fill(forks, 10);
        assertThat(Arrays.stream(locations.errors(level, forks)).filter(error -> error > SLOWER / 2))
                .as("and of those around the null")
                .hasSize(3 * POINTS)
                .allSatisfy(error -> assertThat(error).isCloseTo(SLOWER, within(0.01)));
    }

    @Test
    void whoMayMistakeAModeSaysSoInAWiderVariance() {
        double[][] few = rows(new SplittableRandom(5), 5, bimodal(new SplittableRandom(6), 0.3, 0.02));
        double[][] many = rows(new SplittableRandom(5), 20, bimodal(new SplittableRandom(6), 0.3, 0.02));

        assertThat(Locations.of(new Readings(Synthetic.SIZES, many, 0)).mistakes())
                .isBetween(1.0, 1.2);
        assertThat(Locations.of(new Readings(Synthetic.SIZES, few, 0)).mistakes())
                .isGreaterThan(1.2);
    }

    private static DoubleSupplier bimodal(SplittableRandom random, double share, double spread) {
        Synthetic.Noise noise = Synthetic.lognormal(spread);
        return () -> noise.draw(random, 0, POINTS) + (random.nextDouble() < share ? SLOWER : 0);
    }

    private static List<Modes> found(int forks, double share, double spread) {
        SplittableRandom random = new SplittableRandom(1);
        DoubleSupplier log = bimodal(random, share, spread);
        List<Modes> found = new ArrayList<>();
        for (int curve = 0; curve < CURVES; curve++) {
            Modes modes = ModeSearch.of(rows(random, forks, log));
            if (modes != null) {
                found.add(modes);
            }
        }
        return found;
    }

    private static long foundUnder(Synthetic.Noise noise, int forks) {
        SplittableRandom random = new SplittableRandom(3);
        return IntStream.range(0, CURVES)
                .filter(curve -> {
                    double[][] logs = new double[POINTS][forks];
                    for (int j = 0; j < POINTS; j++) {
                        for (int i = 0; i < forks; i++) {
                            logs[j][i] = noise.draw(random, j, POINTS);
                        }
                        Arrays.sort(logs[j]);
                    }
                    return ModeSearch.of(logs) != null;
                })
                .count();
    }

    /** In how many curves, of which just so many forks of each point are slow, the last point is thought to lie where its fast ones do. */
    private static long explainedAway(int forks, int... slow) {
        SplittableRandom random = new SplittableRandom(4);
        Synthetic.Noise noise = Synthetic.lognormal(0.03);
        return IntStream.range(0, CURVES)
                .filter(curve -> {
                    double[][] logs = new double[POINTS][forks];
                    for (int j = 0; j < POINTS; j++) {
                        for (int i = 0; i < forks; i++) {
                            logs[j][i] = noise.draw(random, 0, POINTS) + (i < slow[j] ? SLOWER : 0);
                        }
                        Arrays.sort(logs[j]);
                    }
                    Locations locations = Locations.of(new Readings(Synthetic.SIZES, logs, 0));
                    return locations.modes() != null && locations.log()[POINTS - 1] < SLOWER / 2;
                })
                .count();
    }

    private static double[][] rows(SplittableRandom random, int forks, DoubleSupplier log) {
        double[][] rows = new double[POINTS][forks];
        for (double[] row : rows) {
            double level = random.nextDouble();
            Arrays.setAll(row, i -> log.getAsDouble() + level);
            Arrays.sort(row);
        }
        return rows;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }
}
