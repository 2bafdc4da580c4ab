package dev.hotpath.results.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class KnownShapesTest {

    private final Judge judge = new Judge(1);

    @Test
    void aCurveWithoutNoiseIsNamedByItsFamily() {
        assertThat(size(x -> 5).shape()).isEqualTo(Shape.FLAT);
        assertThat(size(x -> 3 + 0.5 * x).shape()).isEqualTo(Shape.LINEAR);
        assertThat(size(x -> 0.5 * x).shape()).isEqualTo(Shape.LINEAR);
        assertThat(size(x -> 3 + x * x).shape()).isEqualTo(Shape.SUPERLINEAR);
        assertThat(size(x -> 50 + x + 10 * Math.max(0, x - 80)).shape()).isEqualTo(Shape.KNEE);
    }

    @Test
    void growthThatSlowsDownIsHealthy() {
        assertThat(size(x -> 1 + Math.log(x)).shape().nonlinear()).isFalse();
        assertThat(size(Math::sqrt).shape().nonlinear()).isFalse();
        assertThat(size(x -> 100 / x).shape().nonlinear()).isFalse();
    }

    @Test
    void thePowerOfAPowerIsFound() {
        for (double power : new double[] {1.5, 2, 3}) {
            Verdict verdict = size(x -> 2 + 0.01 * Math.pow(x, power));
            assertThat(verdict.exponent().value()).isCloseTo(power, within(0.1));
        }
    }

    @Test
    void theKneeOfTwoLinesIsFound() {
        Verdict verdict = size(x -> 50 + x + 10 * Math.max(0, x - 80));
        assertThat(verdict.knee().value()).isCloseTo(80, within(8.0));
        assertThat(verdict.exponent()).isNull();
        assertThat(verdict.excess().value()).isCloseTo((50 + 640 + 5600) / 690.0, within(0.1));
    }

    @Test
    void aMissRatioIsJudgedLikeASizeAlsoFromNought() {
        double[] misses = {0, 0.05, 0.1, 0.2, 0.4, 0.8};
        Synthetic ratios = new Synthetic(AxisKind.RATIO, misses, 5, Synthetic.lognormal(0.03));
        assertThat(verdict(ratios.curve("linear", x -> 1 + 9 * x, 1)).shape()).isEqualTo(Shape.LINEAR);
        assertThat(verdict(ratios.curve("bends", x -> 1 + 9 * x + 90 * Math.max(0, x - 0.2), 1))
                        .shape()
                        .nonlinear())
                .isTrue();
    }

    @Test
    void aPoolBendsAtItsSizeAndThatIsQueueing() {
        Verdict verdict = threads(x -> Math.max(2, 2 * x / 4), OptionalDouble.of(4));
        assertThat(verdict.shape()).isEqualTo(Shape.QUEUEING);
        assertThat(verdict.knee().value()).isCloseTo(4, within(0.5));
        assertThat(verdict.excess().value()).isCloseTo(16, within(0.3));
    }

    @Test
    void aSingleLockQueuesFromTheFirstThreadOn() {
        Verdict verdict = threads(x -> x, OptionalDouble.empty());
        assertThat(verdict.shape()).isEqualTo(Shape.QUEUEING);
        assertThat(verdict.knee().value()).isCloseTo(1, within(0.2));
    }

    @Test
    void threadsThatDoNotMeetAreFlat() {
        assertThat(threads(x -> 7, OptionalDouble.empty()).shape()).isEqualTo(Shape.FLAT);
    }

    @Test
    void thrashingIsWorseThanQueueing() {
        Verdict verdict = threads(x -> Math.max(1, Math.pow(x / 4, 1.7)), OptionalDouble.of(4));
        assertThat(verdict.shape()).isEqualTo(Shape.WORSE_THAN_QUEUEING);
        assertThat(verdict.exponent().value()).isCloseTo(1.7, within(0.15));
        assertThat(verdict.excess().low()).isGreaterThan(1.3);
    }

    @Test
    void aRoundCornerIsStillQueueing() {
        assertThat(threads(x -> x < 4 ? 1 + 0.02 * x : 1.2 + 0.3 * (x - 4), OptionalDouble.of(4))
                        .shape())
                .isEqualTo(Shape.QUEUEING);
    }

    @Test
    void anOpenLoopThatFollowsErlangIsQueueingAndOneThatClimbsFasterIsWorse() {
        double[] utilisation = {0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
        Synthetic open = new Synthetic(AxisKind.RATE, utilisation, 5, Synthetic.lognormal(0.05));
        OptionalDouble two = OptionalDouble.of(2);
        assertThat(verdict(open.curve("mmc", x -> 1 + Waiting.wait(x, 2), 1, two))
                        .shape())
                .isEqualTo(Shape.QUEUEING);
        assertThat(verdict(open.curve("mdc", x -> 1 + 0.5 * Waiting.wait(x, 2), 1, two))
                        .shape())
                .isEqualTo(Shape.QUEUEING);
        assertThat(verdict(open.curve("retries", x -> 1 + Math.pow(Waiting.wait(x, 2), 2), 1, two))
                        .shape())
                .isEqualTo(Shape.WORSE_THAN_QUEUEING);
        assertThat(verdict(open.curve("flat", x -> 1, 1, two)).shape()).isEqualTo(Shape.FLAT);
    }

    @Test
    void anOpenLoopOfManyServersThatNobodyToldOfIsQueueing() {
        double[] utilisation = {0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};
        for (int servers : new int[] {1, 3, 10, 24}) {
            for (int seed = 1; seed <= 5; seed++) {
                Synthetic open = new Synthetic(AxisKind.RATE, utilisation, 10, Synthetic.lognormal(0.02));
                assertThat(verdict(open.curve("mmc", x -> 1 + Waiting.wait(x, servers), seed))
                                .shape())
                        .isNotEqualTo(Shape.WORSE_THAN_QUEUEING);
            }
        }
    }

    private Verdict size(DoubleUnaryOperator truth) {
        return verdict(new Synthetic(AxisKind.SIZE, Synthetic.SIZES, 5, Synthetic.NONE).curve("size", truth, 1));
    }

    private Verdict threads(DoubleUnaryOperator truth, OptionalDouble capacity) {
        return verdict(new Synthetic(AxisKind.THREADS, Synthetic.THREADS, 5, Synthetic.NONE)
                .curve("threads", truth, 1, capacity));
    }

    private Verdict verdict(Curve curve) {
        return judge.judge(List.of(curve)).get(0);
    }
}
