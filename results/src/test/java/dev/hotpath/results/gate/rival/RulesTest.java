package dev.hotpath.results.gate.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    static List<Rule> all() {
        return Rules.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void aThreefoldTimeIsSlowerToAll(Rule rule) {
        assertThat(rule.judge(sides(3, 0.02))).isEqualTo(Answer.SLOWER);
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameForksAreNoChangeToAny(Rule rule) {
        List<double[]> forks = forks(1, 0.05, 1);
        assertThat(rule.judge(new Sides(forks, forks))).isEqualTo(Answer.NO_CHANGE);
    }

    @Test
    void benchstatReportsAnySignificantChangeHoweverSmall() {
        assertThat(new Benchstat().judge(sides(1.01, 0.001))).isEqualTo(Answer.SLOWER);
        assertThat(new Benchstat().judge(sides(0.99, 0.001))).isEqualTo(Answer.FASTER);
    }

    @Test
    void asvWantsAFactorAsWell() {
        assertThat(new Asv("asv", 1.1).judge(sides(1.08, 0.001))).isEqualTo(Answer.NO_CHANGE);
        assertThat(new Asv("asv", 1.1).judge(sides(1.12, 0.001))).isEqualTo(Answer.SLOWER);
        assertThat(new Asv("asv's test", 1).judge(sides(1.08, 0.001))).isEqualTo(Answer.SLOWER);
    }

    @Test
    void asvIsNotConvincedByThreeForks() {
        // Of 3 + 3 no order has p < 0.002.
        Sides few = new Sides(forks(1, 0.01, 1).subList(0, 3), forks(2, 0.01, 2).subList(0, 3));
        assertThat(new Asv("asv", 1.1).judge(few)).isEqualTo(Answer.NO_CHANGE);
    }

    @Test
    void pyperfTakesStudentsTOfThePooledValues() {
        // Means 3 and 5, squares 10 and 10: pooled 20/8 = 2.5, t = −2/√(2·2.5/5) = −2.
        assertThat(Pyperf.t(new double[] {1, 2, 3, 4, 5}, new double[] {3, 4, 5, 6, 7}))
                .isCloseTo(-2, within(1e-12));
    }

    @Test
    void pyperfCountsEveryIterationAsIndependent() {
        // Two forks a side that differ among each other as the sides do: twenty iterations in each make it certain.
        Sides sides = new Sides(List.of(flat(100), flat(103)), List.of(flat(102), flat(105)));
        assertThat(new Pyperf().judge(sides)).isEqualTo(Answer.SLOWER);
        assertThat(new Benchstat().judge(sides)).isEqualTo(Answer.NO_CHANGE);
    }

    @Test
    void theErrorIsWhatJmhPrintsForTheSameIterations() {
        double[] iterations = {0.9955460839385744, 0.9595380655564882, 1.0339337529642243};
        assertThat(new JmhIntervals().error(iterations)).isCloseTo(0.6787428550851494, within(1e-9));
    }

    @Test
    void intervalsThatTouchAreNoChange() {
        double[] base = {100, 101, 102, 103, 104};
        double apart = 2 * new JmhIntervals().error(base);
        assertThat(new JmhIntervals().judge(shifted(base, apart * 0.999))).isEqualTo(Answer.NO_CHANGE);
        assertThat(new JmhIntervals().judge(shifted(base, apart * 1.001))).isEqualTo(Answer.SLOWER);
        assertThat(new JmhIntervals().judge(shifted(base, -apart * 1.001))).isEqualTo(Answer.FASTER);
    }

    @Test
    void onlyMoreThanTwiceTheTimeIsAnAlert() {
        AlertThreshold rule = new AlertThreshold();
        assertThat(rule.judge(sides(1.95, 0.001))).isEqualTo(Answer.NO_CHANGE);
        assertThat(rule.judge(sides(2.05, 0.001))).isEqualTo(Answer.SLOWER);
        assertThat(rule.judge(sides(0.2, 0.001))).isEqualTo(Answer.NO_CHANGE);
    }

    private static Sides shifted(double[] base, double by) {
        double[] head = base.clone();
        for (int i = 0; i < head.length; i++) {
            head[i] += by;
        }
        return new Sides(List.of(base), List.of(head));
    }

    private static Sides sides(double ratio, double scatter) {
        return new Sides(forks(1, scatter, 1), forks(ratio, scatter, 2));
    }

    private static List<double[]> forks(double level, double scatter, long seed) {
        Random random = new Random(seed);
        List<double[]> forks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double fork = level * (1 + scatter * random.nextGaussian());
            forks.add(new double[] {fork, fork * (1 + scatter / 10), fork * (1 - scatter / 10)});
        }
        return forks;
    }

    private static double[] flat(double level) {
        return new Random(1).doubles(20).map(v -> level + v / 100).toArray();
    }
}
