package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PremortemTest {

    private static final Health WELL = new Health(50, 0);
    private static final Health SICK = new Health(500, 0.1);
    private static final Objective OBJECTIVE = new Objective(100, 0.01);

    private final Premortem premortem = new Premortem(OBJECTIVE, 16, () -> true);

    @Test
    void whatBreaksAtTheLeastChangeComesFirst() throws InterruptedException {
        List<Factor> factors = List.of(
                Factor.times("payload", "payloads", "larger", Factor.geometric(1, 16, 32)),
                Factor.times("rows", "a table", "larger", Factor.geometric(1, 16, 32)),
                Factor.percent("volume", Factor.even(100, 200, 50)),
                Factor.value("pool", "a pool of %s", 10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
        List<Break> breaks = premortem.run(
                (factor, value, repetition) -> switch (factor.name()) {
                    case "payload" -> value >= 6 ? SICK : WELL;
                    case "volume" -> value >= 113.5 ? SICK : WELL;
                    case "pool" -> value <= 6 ? SICK : WELL;
                    default -> WELL;
                },
                factors);
        assertThat(breaks).extracting(Break::factor).containsExactly("volume", "pool", "payload", "rows");
        assertThat(Premortem.words(breaks))
                .isEqualTo(
                        "the page dies at +14 % volume; at a pool of 6; at payloads 6.2× larger; it does not break up"
                                + " to a table 16× larger");
        assertThat(breaks).allMatch(Break::confirmed).allMatch(Break::monotone);
    }

    @Property(tries = 60)
    void thePlantedThresholdIsFoundWithinAStep(
            @ForAll @IntRange(min = 1, max = 32) int threshold, @ForAll @LongRange(min = 0, max = 999) long seed)
            throws InterruptedException {
        Factor factor = Factor.percent("volume", Factor.even(100, 132, 32));
        SplittableRandom random = new SplittableRandom(seed);
        // Near its threshold a page is now broken, now not.
        List<Break> breaks = premortem.run(
                (each, value, repetition) ->
                        value - 100 - threshold + 1.6 * (random.nextDouble() - 0.5) > -0.5 ? SICK : WELL,
                List.of(factor));
        assertThat(breaks.get(0).at() - 100).isBetween(threshold - 1.0, threshold + 1.0);
        assertThat(breaks.get(0).observations()).isLessThanOrEqualTo(16);
    }

    @Property(tries = 40)
    void oneWrongLookInTwentyMovesItSeldom(@ForAll @LongRange(min = 0, max = 999) long seed)
            throws InterruptedException {
        int right = 0;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) {
            List<Break> breaks = premortem.run(
                    (each, value, repetition) -> value >= 117 ^ random.nextInt(20) == 0 ? SICK : WELL,
                    List.of(Factor.percent("volume", Factor.even(100, 132, 32))));
            right += Math.abs(breaks.get(0).at() - 117) <= 1 ? 1 : 0;
        }
        assertThat(right).isGreaterThanOrEqualTo(11);
    }

    @Test
    void aPageThatIsBrokenAsItIsIsSaidToBe() throws InterruptedException {
        List<Break> breaks =
                premortem.run((factor, value, repetition) -> SICK, List.of(Factor.percent("volume", 1, 2)));
        assertThat(breaks.get(0).kind()).isEqualTo(Break.Kind.BROKEN);
        assertThat(Premortem.words(breaks)).isEqualTo("the page does not keep its objective as it is");
    }

    @Test
    void whatBreaksInTheMiddleOnlyIsNotMonotone() throws InterruptedException {
        List<Break> breaks = premortem.run(
                (factor, value, repetition) -> value > 3 && value < 7 ? SICK : WELL,
                List.of(Factor.times("burst", "a burst", "longer", 1, 2, 3, 4, 5, 6, 7, 8, 9)));
        assertThat(breaks.get(0).at()).isEqualTo(4);
        assertThat(breaks.get(0).monotone()).isFalse();
    }

    @Test
    void theSystemAsItIsIsRunOnceForAllFactors() throws InterruptedException {
        int[] asItIs = {0};
        premortem.run(
                (factor, value, repetition) -> {
                    asItIs[0] += value == 1 ? 1 : 0;
                    return value == 1 ? WELL : SICK;
                },
                List.of(Factor.percent("volume", 1, 2, 3), Factor.percent("rows", 1, 2, 3)));
        assertThat(asItIs[0]).isEqualTo(2);
    }

    @Test
    void whatThereIsNoTimeForIsNotSaidToHold() throws InterruptedException {
        int[] left = {5};
        List<Break> breaks = new Premortem(OBJECTIVE, 16, () -> left[0]-- > 0)
                .run(
                        (factor, value, repetition) -> factor.name().equals("volume") && value > 3 ? SICK : WELL,
                        List.of(
                                Factor.percent("volume", Factor.even(1, 33, 32)),
                                Factor.percent("rows", Factor.even(1, 33, 32))));
        assertThat(breaks).extracting(Break::kind).containsExactly(Break.Kind.BREAKS, Break.Kind.UNTRIED);
        assertThat(breaks).extracting(Break::confirmed).containsExactly(false, false);
        assertThat(Premortem.words(breaks))
                .isEqualTo("the page dies at somewhere between +0 % volume and +800 % volume");
    }

    @Test
    void theLastStepHoldsOnlyWhenItWasSeenToMoreThanOnce() throws InterruptedException {
        int[] left = {3};
        List<Break> breaks = new Premortem(OBJECTIVE, 16, () -> left[0]-- > 0)
                .run((factor, value, repetition) -> WELL, List.of(Factor.percent("rows", 1, 2, 3)));
        assertThat(breaks.get(0).kind()).isEqualTo(Break.Kind.HOLDS);
        assertThat(breaks.get(0).confirmed()).isFalse();
    }

    @Test
    void stepsThatTurnBackAreRefused() {
        assertThatThrownBy(() -> Factor.percent("volume", 1, 2, 1.5)).isInstanceOf(IllegalArgumentException.class);
    }
}
