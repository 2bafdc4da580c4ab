package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.Sweep;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Benchmark USUAL = benchmark("a.Search.query", "search", false);
    private static final Benchmark KEPT_ASIDE = benchmark("a.Probe.work", "probe", true);

    private final Catalog catalog = new Catalog(List.of(USUAL, KEPT_ASIDE));
    private final Planner planner = new Planner(catalog, List.of());

    @Test
    void aSweepOfEverythingLeavesOutWhatIsOnlySweptWhenNamed() {
        assertThat(swept(planner.plan(List.of(), false, 1))).containsExactly(USUAL.name());
    }

    @Test
    void namedByItsComponentOrItselfItIsSwept() {
        assertThat(swept(planner.plan(List.of("probe"), false, 1))).containsExactly(KEPT_ASIDE.name());
        assertThat(swept(planner.planOf(Set.of(KEPT_ASIDE.name()), 1))).containsExactly(KEPT_ASIDE.name());
        assertThat(catalog.components()).containsExactly("probe", "search");
    }

    @Test
    void workOfKnownSizeThatAGateIsTriedOnIsNoPartOfADiagnosis() {
        Catalog own = Catalog.onClassPath();
        Planner ofOwn = new Planner(own, List.of());

        assertThat(ofOwn.plan(List.of(), false, 1).sweeps())
                .extracting(Sweep::component)
                .contains("pool", "json")
                .doesNotContain("planted");
        assertThat(ofOwn.plan(List.of("planted"), false, 1).sweeps())
                .extracting(Sweep::component)
                .containsOnly("planted");
        assertThat(own.components()).contains("planted");
    }

    @Test
    void everySweepHasPointsThatItsKindCanBeJudgedAt() {
        assertThat(new Planner(Catalog.onClassPath(), List.of())
                        .plan(List.of(), false, 1)
                        .sweeps())
                .filteredOn(sweep -> sweep.benchmark().startsWith("dev.hotpath."))
                .isNotEmpty()
                .allSatisfy(sweep -> assertThat(sweep.points())
                        .hasSizeGreaterThanOrEqualTo(5)
                        .allSatisfy(x -> assertThat(x)
                                .isPositive()
                                .isLessThan(sweep.kind() == AxisKind.RATE ? 1 : Double.POSITIVE_INFINITY)));
    }

    @Test
    void aPlanCountsTheSetUpThatBenchmarksDeclare() {
        Catalog own = Catalog.onClassPath();
        String heavy = "dev.hotpath.benchmarks.redis.LettuceRoundTrip.setThenGet";
        Plan plan = new Planner(own, List.of()).planOf(Set.of(heavy), 1);
        int trials = plan.sweeps().stream().mapToInt(s -> s.points().size()).sum();

        assertThat(PlanTimes.round(plan).toSeconds()).isGreaterThan(7L * trials);
    }

    private static List<String> swept(Plan plan) {
        return plan.sweeps().stream().map(Sweep::benchmark).toList();
    }

    private static Benchmark benchmark(String name, String component, boolean onlyWhenNamed) {
        return new Benchmark(
                name,
                "",
                new Scaling(component, "n", AxisKind.SIZE, new double[] {1, 2, 4}, "", ""),
                null,
                Set.of(),
                Map.of("n", List.of("1", "2", "4")),
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                false,
                onlyWhenNamed,
                null);
    }
}
