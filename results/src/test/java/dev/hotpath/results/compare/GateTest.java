package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate();
    private final Suite suite = new Suite(7);

    @Test
    void aSlowDownThatFreshPairsRepeatIsRegressed() {
        Comparison comparison = decide(suite.time("Search.query", Suite.QUIET, 1.10, 1.10));

        assertThat(comparison.outcome()).isEqualTo(Outcome.REGRESSED);
        Change change = comparison.changes().get(0);
        assertThat(change.kind()).isEqualTo(Kind.REGRESSED);
        assertThat(change.ratio().low()).isBetween(1.05, 1.10);
        assertThat(change.ratio().high()).isBetween(1.10, 1.15);
        assertThat(change.pairs()).isEqualTo(20);
        assertThat(change.pairsNeeded()).isZero();
        assertThat(change.words()).contains("% slower (95 %: +", "a difference confirmed by 10 fresh pairs");
    }

    @Test
    void whoLooksForLessIsSuspiciousOfLess() {
        Gate strict = new Gate(Thresholds.standard().withChange(0.01));
        Series little = suite.time("Search.query", 0.002, 1.015, 1.015);

        assertThat(strict.decide(List.of(little), suite.steadyCanary(), List.of(), List.of())
                        .outcome())
                .isEqualTo(Outcome.REGRESSED);
    }

    @Test
    void aSpeedUpIsFoundAsWell() {
        Comparison comparison = decide(suite.time("Search.query", Suite.QUIET, 0.90, 0.90));

        assertThat(comparison.outcome()).isEqualTo(Outcome.OK);
        assertThat(comparison.changes().get(0).kind()).isEqualTo(Kind.IMPROVED);
        assertThat(comparison.changes().get(0).words()).contains("% faster");
    }

    @Test
    void aSlowDownThatFreshPairsDoNotRepeatIsNone() {
        Comparison comparison = decide(suite.time("Search.query", Suite.QUIET, 1.10, 1.0));

        assertThat(comparison.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(comparison.changes().get(0).words()).contains("not confirmed by 10 fresh pairs");
    }

    @Test
    void aChangeOfWhichLessThanHalfIsLeftWhenItIsMeasuredAgainIsNone() {
        Change gone =
                decide(suite.time("Search.query", 0.001, 1.15, 1.04)).changes().get(0);
        assertThat(gone.kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(gone.pairsNeeded()).isGreaterThanOrEqualTo(10);
        assertThat(kindOf(suite.time("Search.query", 0.001, 1.15, 1.06))).isEqualTo(Kind.REGRESSED);
    }

    @Test
    void whereAFewOfTheHeadsForksGotSlowerItIsNotCalledEquivalent() {
        List<Pair> oneInFive = IntStream.range(0, 20)
                .mapToObj(i -> new Pair(10 + 0.001 * i, (i % 5 == 0 ? 12 : 10) + 0.001 * i))
                .toList();

        assertThat(decide(series(oneInFive)).changes().get(0).kind()).isEqualTo(Kind.INCONCLUSIVE);
    }

    @Test
    void aSmallShiftOfAllForksDoesNotHideThatAFewGotSlowerByFar() {
        List<Pair> pairs = IntStream.range(0, 20)
                .mapToObj(i -> new Pair(10 + 0.002 * (i * 7 % 20), (i % 6 == 1 ? 15 : 10.22) + 0.002 * (i * 11 % 20)))
                .toList();
        Series series = new Series(
                Suite.subject("Search.query"), Family.TIME, "us/op", pairs.subList(0, 10), pairs.subList(10, 20));

        assertThat(kindOf(series)).isNotEqualTo(Kind.EQUIVALENT);
    }

    @Test
    void firstPairsOnTheOtherSideAreNotOverruledByFreshOnes() {
        assertThat(kindOf(suite.time("Search.query", 0.002, 1.03, 0.80))).isEqualTo(Kind.INCONCLUSIVE);
    }

    /** One fork in ten takes half as long again, on either side: what is subtracted from such a fork says nothing. */
    @Test
    void forksThatAreOddForNoReasonHideNoTenPerCent() {
        Random random = new Random(1);
        int found = 0;
        for (int round = 0; round < 100; round++) {
            List<Pair> pairs = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                double base = (random.nextInt(10) == 0 ? 15 : 10) * Math.exp(0.02 * random.nextGaussian());
                double head = (random.nextInt(10) == 0 ? 15 : 10) * Math.exp(0.02 * random.nextGaussian());
                pairs.add(new Pair(base, 1.1 * head));
            }
            Series series = new Series(
                    Suite.subject("Search.query"), Family.TIME, "us/op", pairs.subList(0, 10), pairs.subList(10, 20));
            found += kindOf(series) == Kind.REGRESSED ? 1 : 0;
        }

        assertThat(found).isGreaterThanOrEqualTo(85);
    }

    @Test
    void freshPairsOnTheOtherSideConfirmNothing() {
        Comparison comparison = decide(suite.time("Search.query", Suite.QUIET, 1.05, 0.80));

        assertThat(comparison.changes().get(0).kind()).isEqualTo(Kind.INCONCLUSIVE);
    }

    @Test
    void aSuspectThatWasNotMeasuredAgainIsOpen() {
        Series suspect = suite.unconfirmed("Search.query", Suite.QUIET, 1.10);

        assertThat(gate.suspects(List.of(suspect))).containsExactly(suspect.subject());
        Comparison comparison = decide(suspect);
        assertThat(comparison.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(comparison.changes().get(0).words())
                .contains("suspect, and not measured again", "about 4 more pairs would tell");
    }

    @Test
    void aDifferenceThatSurelyDoesNotMatterNeedsNoMorePairs() {
        Series small = suite.unconfirmed("Search.query", 0.001, 1.025);
        Series largerPerhaps = suite.unconfirmed("Search.query", 0.006, 1.025);

        assertThat(gate.suspects(List.of(small))).isEmpty();
        assertThat(decide(small).changes().get(0).kind()).isEqualTo(Kind.EQUIVALENT);
        assertThat(decide(small).changes().get(0).words())
                .startsWith("no change beyond ±3 %")
                .doesNotContain("suspect");
        assertThat(gate.suspects(List.of(largerPerhaps))).hasSize(1);
    }

    @Test
    void ofChangesThatJustMatterNoMoreThanOneInAThousandNeedsNoMorePairs() {
        int cleared = 0;
        for (int i = 0; i < 5_000; i++) {
            cleared += gate.suspects(List.of(suite.unconfirmed("Search.query", 0.002, 1.03)))
                            .isEmpty()
                    ? 1
                    : 0;
        }

        // Five are expected, and sixteen of chance never.
        assertThat(cleared).isLessThan(16);
    }

    @Test
    void whatSurelyDidNotChangeIsEquivalentAndNamesItsBand() {
        Comparison comparison = decide(suite.unconfirmed("Search.query", Suite.QUIET, 1));

        assertThat(comparison.outcome()).isEqualTo(Outcome.OK);
        assertThat(comparison.changes().get(0).kind()).isEqualTo(Kind.EQUIVALENT);
        assertThat(comparison.changes().get(0).words()).startsWith("no change beyond ±3 %: ");
    }

    @Test
    void whatIsTooNoisySaysHowManyMorePairsItTakes() {
        Comparison comparison = decide(suite.unconfirmed("Search.query", 0.10, 1));

        Change change = comparison.changes().get(0);
        assertThat(comparison.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(change.pairsNeeded()).isBetween(20, 1000);
        assertThat(change.detectable()).isBetween(1.08, 1.30);
        assertThat(change.words()).contains("neither shown nor ruled out");
    }

    @Test
    void noVerdictUnderFourPairs() {
        Series few = new Series(
                Suite.subject("Search.query"), Family.TIME, "us/op", suite.pairs(3, Suite.QUIET, 2), List.of());

        assertThat(gate.suspects(List.of(few))).isEmpty();
        assertThat(decide(few).changes().get(0).words()).startsWith("no verdict under 4 pairs (3 measured): ");
        assertThat(decide(few).changes().get(0).kind()).isEqualTo(Kind.INCONCLUSIVE);
    }

    @Test
    void whenTheCanaryMovesNothingIsCalledChanged() {
        List<Series> slowerHead = List.of(suite.time("Canary.sing", Suite.QUIET, 1.2, 1.2));

        Comparison comparison = gate.decide(
                List.of(suite.time("Search.query", Suite.QUIET, 1.2, 1.2)), slowerHead, List.of(), List.of());

        assertThat(comparison.outcome()).isEqualTo(Outcome.CONTAMINATED);
        assertThat(comparison.changes()).extracting(Change::kind).containsOnly(Kind.INCONCLUSIVE);
        assertThat(comparison.warnings().get(0)).contains("the canary Canary.sing", "neither side changes", "p ");
    }

    @Test
    void aChangeThatTheCanaryHalfSharesIsNotBlamedOnTheCode() {
        List<Series> restless = List.of(series(alternating(1.025)));
        assertThat(new Canary(restless, new PairComparison()).moved()).isEmpty();

        Comparison comparison = gate.decide(
                List.of(suite.time("Search.query", Suite.QUIET, 1.04, 1.04)), restless, List.of(), List.of());

        assertThat(comparison.changes().get(0).kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(comparison.changes().get(0).words()).contains("the canary moved at least half as far the same way");
    }

    @Test
    void aMissingCanaryIsSaid() {
        Comparison comparison = gate.decide(
                List.of(suite.time("Search.query", Suite.QUIET, 1, 1)), List.of(), List.of("a: gone"), List.of("mind"));

        assertThat(comparison.left()).containsExactly("a: gone");
        assertThat(comparison.warnings()).hasSize(2).first().isEqualTo("mind");
        assertThat(comparison.warnings().get(1)).contains("no canary");
    }

    @Test
    void aSubjectThatDiffersFromItselfMustChangeByTwiceThat() {
        Series series = suite.time("Search.query", Suite.QUIET, 1.06, 1.06);

        Comparison comparison = gate.decide(
                List.of(series), suite.steadyCanary(), Map.of(series.subject(), 0.05), List.of(), List.of());

        assertThat(comparison.changes().get(0).kind()).isEqualTo(Kind.EQUIVALENT);
        assertThat(comparison.changes().get(0).words()).contains("±10 % (twice what it differs from itself)");
    }

    @Test
    void oneMoreObjectIsAlwaysFoundAndOneMoreWordNever() {
        assertThat(kindOf(Suite.bytes("a.B.c", 24, 40))).isEqualTo(Kind.REGRESSED);
        assertThat(kindOf(Suite.bytes("a.B.c", 40, 24))).isEqualTo(Kind.IMPROVED);
        assertThat(kindOf(Suite.bytes("a.B.c", 0, 24))).isEqualTo(Kind.REGRESSED);
        assertThat(kindOf(Suite.bytes("a.B.c", 24, 0))).isEqualTo(Kind.IMPROVED);
        assertThat(kindOf(Suite.bytes("a.B.c", 24, 28))).isEqualTo(Kind.EQUIVALENT);
        assertThat(kindOf(Suite.bytes("a.B.c", 24, 32.001))).isEqualTo(Kind.EQUIVALENT);
        assertThat(kindOf(Suite.bytes("a.B.c", 32.001, 24))).isEqualTo(Kind.EQUIVALENT);
        assertThat(kindOf(Suite.bytes("a.B.c", 1_000_000, 1_000_016))).isEqualTo(Kind.EQUIVALENT);
        assertThat(kindOf(Suite.bytes("a.B.c", 0, 1e-3))).isEqualTo(Kind.EQUIVALENT);
    }

    @Test
    void forksInTwoGroupsAndFiguresOfAFewForksAreFlagged() {
        List<Pair> twoGroups = DoubleStream.of(10, 20, 10.1, 20.1, 9.9, 19.9, 10, 20)
                .mapToObj(head -> new Pair(10, head))
                .toList();
        List<Pair> fewForks = DoubleStream.of(10, 10.1, 9.9, 10, 10.1, 9.9, 10, 40)
                .mapToObj(head -> new Pair(10, head))
                .toList();

        assertThat(decide(series(twoGroups)).changes().get(0).words())
                .contains("the head's forks fall into two groups, around 10 µs and 20 µs");
        assertThat(decide(series(fewForks)).changes().get(0).words())
                .contains("a few forks made this figure: Hodges-Lehmann says");
    }

    @Test
    void theWorstComesFirst() {
        Comparison comparison = decide(
                suite.unconfirmed("same", Suite.QUIET, 1),
                suite.time("faster", Suite.QUIET, 0.8, 0.8),
                suite.time("slow", Suite.QUIET, 1.2, 1.2),
                suite.time("slower", Suite.QUIET, 1.4, 1.4),
                suite.unconfirmed("open", 0.2, 1));

        assertThat(comparison.changes())
                .extracting(change -> change.subject().benchmark())
                .containsExactly("slower", "slow", "open", "faster", "same");
    }

    @Test
    void identicalCodeRarelyLooksChangedAndFivePerCentAreMostlyFound() {
        int alarms = 0;
        int found = 0;
        int wrongWay = 0;
        for (int round = 0; round < 200; round++) {
            Suite noise = new Suite(round);
            List<Series> same = new ArrayList<>();
            for (int b = 0; b < 12; b++) {
                same.add(noise.time("same" + b, Suite.USUAL, 1, 1));
            }
            alarms += changed(gate.decide(same, noise.steadyCanary(), List.of(), List.of()));
            same.set(0, noise.time("planted", 0.025, 1.05, 1.05));
            for (Change change : gate.decide(same, noise.steadyCanary(), List.of(), List.of())
                    .changes()) {
                if (change.subject().benchmark().equals("planted")) {
                    found += change.kind() == Kind.REGRESSED ? 1 : 0;
                    wrongWay += change.kind() == Kind.IMPROVED ? 1 : 0;
                }
            }
        }
        assertThat(alarms).isLessThanOrEqualTo(10);
        assertThat(found).isGreaterThanOrEqualTo(160);
        assertThat(wrongWay).isZero();
    }

    private static int changed(Comparison comparison) {
        return comparison.changes().stream().anyMatch(c -> c.kind() == Kind.REGRESSED || c.kind() == Kind.IMPROVED)
                ? 1
                : 0;
    }

    private Kind kindOf(Series series) {
        return decide(series).changes().get(0).kind();
    }

    private Comparison decide(Series... series) {
        return gate.decide(List.of(series), suite.steadyCanary(), List.of(), List.of());
    }

    /** Twenty pairs of this mean that spread too far to show it. */
    private static List<Pair> alternating(double times) {
        return IntStream.range(0, 20)
                .mapToObj(i -> new Pair(10, 10 * times * Math.pow(1.2, i % 2 == 0 ? 1 : -1)))
                .toList();
    }

    private static Series series(List<Pair> pairs) {
        return new Series(Suite.subject("Search.query"), Family.TIME, "us/op", pairs, List.of());
    }
}
