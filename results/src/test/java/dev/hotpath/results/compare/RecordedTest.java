package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RecordedTest {

    private static final double[] STEADY = {100, 101, 99, 100.5, 99.5, 100.2, 99.8, 100.1, 99.9, 100};

    private final Recorded recorded = new Recorded();

    @Test
    void aRunThatIsTenPerCentSlowerIsRegressed() {
        Comparison comparison = decide(STEADY, times(STEADY, 1.1));

        assertThat(comparison.outcome()).isEqualTo(Outcome.REGRESSED);
        assertThat(comparison.changes().get(0).ratio().value()).isCloseTo(1.1, within(1e-9));
        assertThat(comparison.changes().get(0).words())
                .startsWith("10.0 % slower")
                .contains("100 µs → 110 µs");
    }

    @Test
    void aCoarseThresholdDoesNotHideThatTheMachineMoved() {
        Recorded coarse = new Recorded(Thresholds.standard().withChange(0.20));
        Forks control = of("dev.hotpath.benchmarks.control.PureCpu.burn", 1.15);

        assertThat(coarse.decide(List.of(control, of("a.B.c", 1.25)), List.of(), List.of())
                        .outcome())
                .isEqualTo(Outcome.CONTAMINATED);
    }

    private static Forks of(String benchmark, double slower) {
        return new Forks(
                new Subject(benchmark, "avgt", 1, Map.of(), "mean"),
                Family.TIME,
                "us/op",
                STEADY,
                times(STEADY, slower));
    }

    @Test
    void theSameForksAreEquivalent() {
        assertThat(decide(STEADY, STEADY).outcome()).isEqualTo(Outcome.OK);
        assertThat(decide(STEADY, STEADY).changes().get(0).kind()).isEqualTo(Kind.EQUIVALENT);
    }

    @Test
    void aDifferenceWithinTheBandIsEquivalentHoweverSureItIs() {
        assertThat(decide(STEADY, times(STEADY, 1.015)).changes().get(0).kind()).isEqualTo(Kind.EQUIVALENT);
    }

    @Test
    void noVerdictUnderFourForks() {
        Comparison comparison = decide(new double[] {100, 100, 100}, STEADY);
        Change change = comparison.changes().get(0);

        assertThat(comparison.outcome()).as("nothing is ruled out").isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(change.kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(change.pairs()).isEqualTo(3);
        assertThat(change.pairsNeeded()).isEqualTo(1);
        assertThat(change.words()).startsWith("no verdict under 4 forks a side (3 measured): ");
    }

    @Test
    void aScoreWithoutItsForksHasARatioAndNoInterval() {
        Comparison comparison = decide(new double[] {100}, new double[] {110});

        assertThat(comparison.outcome()).isEqualTo(Outcome.INCONCLUSIVE);
        assertThat(comparison.changes().get(0).ratio().value()).isCloseTo(1.1, within(1e-9));
        assertThat(comparison.changes().get(0).ratio().high()).isNaN();
        assertThat(comparison.changes().get(0).words())
                .isEqualTo("no verdict under 4 forks a side (1 measured): 10.0 % slower, 100 µs → 110 µs");
    }

    @Test
    void driftIsAlwaysSaid() {
        assertThat(decide(STEADY, STEADY).warnings()).containsExactly(Recorded.DRIFT);
    }

    @Test
    void theMoreBenchmarksTheMoreEachMustShow() {
        double[] noisy = {90, 110, 95, 105, 92, 108, 97, 103};
        Forks some = forks("a", noisy, times(noisy, 1.11));
        Forks[] many = new Forks[40];
        Arrays.setAll(many, i -> i == 0 ? some : forks("b" + i, noisy, noisy));

        assertThat(recorded.decide(List.of(some), List.of(), List.of()).outcome())
                .isEqualTo(Outcome.REGRESSED);
        assertThat(recorded.decide(List.of(many), List.of(), List.of()).outcome())
                .isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Test
    void aSpeedUpThatCannotBeToldKeepsNobodyUp() {
        double[] noisy = {90, 99, 91, 100, 92, 97, 93, 96};

        Comparison comparison = decide(STEADY, times(noisy, 1.03));

        assertThat(comparison.changes().get(0).kind()).isEqualTo(Kind.INCONCLUSIVE);
        assertThat(comparison.outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void anotherThresholdIsAnotherVerdict() {
        Recorded coarse = new Recorded(Thresholds.standard().withChange(0.20));

        assertThat(coarse.decide(List.of(forks("a", STEADY, times(STEADY, 1.1))), List.of(), List.of())
                        .outcome())
                .isEqualTo(Outcome.OK);
    }

    @Test
    void aThresholdThatNoMachineCouldKeepIsRefused() {
        assertThatThrownBy(() -> Thresholds.standard().withChange(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0.1 % to 1000 %");
    }

    @Test
    void nothingComparedIsInconclusive() {
        assertThat(recorded.decide(List.of(), List.of(), List.of()).outcome()).isEqualTo(Outcome.INCONCLUSIVE);
    }

    @Property(tries = 200)
    void swappingTheSidesTurnsTheVerdictAround(@ForAll("sides") double[] one, @ForAll("sides") double[] other) {
        Change there = decide(one, other).changes().get(0);
        Change back = decide(other, one).changes().get(0);

        assertThat(back.kind()).isEqualTo(turned(there.kind()));
        assertThat(back.ratio().value()).isCloseTo(1 / there.ratio().value(), within(1e-9));
        assertThat(back.ratio().low()).isCloseTo(1 / there.ratio().high(), within(1e-6));
    }

    @Property(tries = 200)
    void aUnitChangesNothing(
            @ForAll("sides") double[] one,
            @ForAll("sides") double[] other,
            @ForAll @IntRange(min = -6, max = 6) int digits) {
        double factor = Math.pow(10, digits);
        Change plain = decide(one, other).changes().get(0);
        Change scaled =
                decide(times(one, factor), times(other, factor)).changes().get(0);

        assertThat(scaled.kind()).isEqualTo(plain.kind());
        assertThat(scaled.ratio().value()).isCloseTo(plain.ratio().value(), within(1e-9));
    }

    @Provide
    Arbitrary<double[]> sides() {
        return Arbitraries.doubles()
                .between(50, 150)
                .array(double[].class)
                .ofMinSize(4)
                .ofMaxSize(12);
    }

    private static Kind turned(Kind kind) {
        return switch (kind) {
            case REGRESSED -> Kind.IMPROVED;
            case IMPROVED -> Kind.REGRESSED;
            case EQUIVALENT, INCONCLUSIVE -> kind;
        };
    }

    private Comparison decide(double[] base, double[] head) {
        return recorded.decide(List.of(forks("a.B.c", base, head)), List.of(), List.of());
    }

    private static Forks forks(String benchmark, double[] base, double[] head) {
        Subject subject = new Subject(benchmark, "avgt", 1, Map.of(), "mean");
        return new Forks(subject, Family.TIME, "us/op", base, head);
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
