package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BothTest {

    private final PairComparison test = new PairComparison();

    @Test
    void eachIsAskedAtHalfOfTheLevel() {
        Student near = new Student(0.10, 0.01, 1e6);
        Student far = new Student(0.11, 0.02, 1e6);

        Both both = new Both(near, far);

        assertThat(both.value()).isEqualTo(0.10);
        assertThat(both.span(0.025).low()).isCloseTo(0.10 - 2.2414 * 0.01, within(1e-5));
        assertThat(both.span(0.025).high()).isCloseTo(0.10 + 2.2414 * 0.01, within(1e-5));
        assertThat(both.probability()).isCloseTo(2 * near.probability(), within(1e-15));
    }

    @Test
    void whereTheTwoDoNotAgreeTheIntervalHoldsBoth() {
        Both both = new Both(new Student(0.10, 0.01, 1e6), new Student(0.30, 0.02, 1e6));

        assertThat(both.span(0.025).low()).isLessThan(0.10);
        assertThat(both.span(0.025).high()).isGreaterThan(0.30);
    }

    @Test
    void theValueIsNeverOutsideOfTheInterval() {
        Both both = new Both(new Student(0.10, 0.010, 1e6), new Student(0.135, 0.011, 1e6));

        assertThat(both.value()).isEqualTo(both.span(0.025).low()).isGreaterThan(0.10);
    }

    /** Everything twice as slow in the second half of the run: in pairs it falls out. */
    @Test
    void driftDoesNotHideAChange() {
        Random random = new Random(1);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            double level = i < 10 ? 1 : 2;
            pairs.add(new Pair(level * noise(random), 1.05 * level * noise(random)));
        }

        assertThat(test.of(pairs).value()).isCloseTo(Math.log(1.05), within(0.02));
        assertThat(test.of(pairs).probability()).isLessThan(1e-4);
    }

    /** One fork in five takes half as long again: with ten pairs few are left in which neither side has one. */
    @Test
    void forksThatAreOddForNoReasonDoNotHideAChange() {
        int byPairs = 0;
        int byBoth = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                pairs.add(new Pair(odd(random) * noise(random), 1.05 * odd(random) * noise(random)));
            }
            byPairs += Student.ofPairs(Logs.ratios(pairs)).probability() < 0.01 ? 1 : 0;
            byBoth += test.of(pairs).probability() < 0.01 ? 1 : 0;
        }

        assertThat(byBoth).isGreaterThan(160);
        assertThat(byPairs).isLessThan(60);
    }

    @Test
    void ofTheSameCodeItIsWrongNoMoreOftenThanItSays() {
        int rejected = 0;
        int missed = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                double level = 1 + 0.1 * Math.sin(i);
                pairs.add(new Pair(level * odd(random) * noise(random), level * odd(random) * noise(random)));
            }
            Estimate estimate = test.of(pairs);
            rejected += estimate.probability() < 0.05 ? 1 : 0;
            missed += estimate.span(0.025).low() > 0 || estimate.span(0.025).high() < 0 ? 1 : 0;
        }

        assertThat(rejected / 4_000.0).isBetween(0.002, 0.05);
        assertThat(missed / 4_000.0).isBetween(0.002, 0.05);
    }

    private static double odd(Random random) {
        return random.nextInt(5) == 0 ? 1.5 : 1;
    }

    private static double noise(Random random) {
        return Math.exp(0.01 * random.nextGaussian());
    }
}
