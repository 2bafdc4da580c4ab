package dev.hotpath.results.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.compare.Gate;
import dev.hotpath.results.gate.rival.Rules;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.distribution.discrete.BinomialDistribution;
import org.junit.jupiter.api.Test;

/** The error rates in small, at a fixed seed; the bounds leave room for the luck of the draw. */
class GateTrialsTest {

    private static final int COMPARISONS = 125;
    private static final List<Pool> POOLS = SyntheticForks.suite(1);
    private static final GateTrials.Counted COUNTED = count(COMPARISONS);

    @Test
    void theSameCodeHardlyEverChanges() {
        assertThat(of(Effect.NONE))
                .hasSize(2 * POOLS.size())
                .allSatisfy(rate -> assertThat(rate.ours().changed() * COMPARISONS)
                        .as(rate.benchmark())
                        .isLessThanOrEqualTo(mostOf(COMPARISONS, 0.01)));
        assertThat(suites(Effect.NONE))
                .hasSize(2)
                .allSatisfy(rate ->
                        assertThat(rate.changed() * COMPARISONS).isLessThanOrEqualTo(mostOf(COMPARISONS, 0.05)));
    }

    @Test
    void otherRulesRaiseMoreAlarmsOnTheSameForks() {
        assertThat(suites(Effect.NONE).get(0)).satisfies(rate -> {
            assertThat(rate.others()).hasSameSizeAs(Rules.all());
            assertThat(rate.others().get("benchstat")).isGreaterThan(0.2);
            assertThat(rate.others().get("pyperf")).isGreaterThan(rate.changed());
            assertThat(rate.others().get("200 % rule")).isZero();
        });
    }

    @Test
    void tenPercentIsFoundInQuietForks() {
        assertThat(of(Effect.TEN_PERCENT))
                .hasSize(POOLS.size())
                .filteredOn(rate -> rate.benchmark().contains("lognormal 2 %"))
                .allSatisfy(rate ->
                        assertThat(rate.ours().slower()).as(rate.benchmark()).isGreaterThan(0.9));
    }

    @Test
    void noChangeGetsTheWrongSign() {
        assertThat(COUNTED.benchmarks())
                .filteredOn(rate -> !rate.effect().equals(Effect.NONE.name()))
                .allSatisfy(rate -> assertThat(rate.ours().faster()).isZero());
    }

    @Test
    void sixteenBytesAndASlowTailAreFound() {
        assertThat(of(Effect.BYTES))
                .isNotEmpty()
                .allSatisfy(rate -> assertThat(rate.ours().slower()).isEqualTo(1));
        assertThat(of(Effect.TAIL))
                .isNotEmpty()
                .allSatisfy(rate -> assertThat(rate.ours().slower()).isGreaterThan(0.9));
    }

    @Test
    void aNeighbourInOneArmIsNoRegression() {
        assertThat(Effect.neighbours())
                .allSatisfy(effect -> assertThat(suites(effect))
                        .singleElement()
                        .satisfies(rate ->
                                assertThat(rate.outcomes().get("regressed")).isLessThan(0.05)));
        assertThat(suites(Effect.neighbours().get(2)).get(0).outcomes().get("contaminated"))
                .isGreaterThan(0.99);
    }

    @Test
    void theSameSeedGivesTheSameRates() {
        assertThat(count(3)).isEqualTo(count(3));
    }

    @Test
    void everyStepIsTold() {
        List<String> steps = new ArrayList<>();
        new GateTrials(new Gate(), 1, steps::add).of(POOLS, SyntheticForks.canary(1), 10);
        assertThat(steps).hasSize(GateTrials.steps()).doesNotHaveDuplicates();
    }

    @Test
    void theTableSaysWhatWasPromisedAndWhatWasMeasured() {
        GateRecord record = GateRecord.of("gate", 1, List.of(), COUNTED);
        assertThat(GateReport.markdown(record))
                .contains("**synthetic**")
                .contains("| a benchmark of the same code regressed or improved | ≤ 1 % |")
                .contains("| +10 % where forks scatter by at most 3 %: found | ≥ 95 % |")
                .contains("| +5 %: found | ≥ 80 % |")
                .contains("| +16 B/op: found | always | 100 % on average")
                .contains("benchstat | asv's test | asv | pyperf | JMH's intervals | 200 % rule |")
                .doesNotContain("NaN");
    }

    @Test
    void strangersNamesAreNoMarkUp() {
        List<Pool> named = POOLS.stream()
                .map(pool -> new Pool(pool.benchmark() + " | `b` <b> @team", pool.forks()))
                .toList();
        GateTrials.Counted counted = new GateTrials(new Gate(), 1, step -> {}).of(named, SyntheticForks.canary(1), 10);

        String report = GateReport.markdown(GateRecord.of("gate 'a`b'", 1, List.of("<i> #77"), counted));

        assertThat(report).contains("Made by `` gate 'a`b' ``:").doesNotContain("| `b`", "<b>", "@team", "<i>", "#77");
    }

    private static GateTrials.Counted count(int comparisons) {
        return new GateTrials(new Gate(), 1, step -> {}).of(POOLS, SyntheticForks.canary(1), comparisons);
    }

    private static List<BenchmarkRate> of(Effect effect) {
        return COUNTED.benchmarks().stream()
                .filter(rate -> rate.effect().equals(effect.name()))
                .toList();
    }

    private static List<SuiteRate> suites(Effect effect) {
        return COUNTED.suites().stream()
                .filter(rate -> rate.effect().equals(effect.name()))
                .toList();
    }

    /** What a rate stays under in 9,999 of 10,000 draws. */
    private static int mostOf(int trials, double rate) {
        return new BinomialDistribution(trials, rate).inverseCumulativeProbability(0.9999);
    }
}
