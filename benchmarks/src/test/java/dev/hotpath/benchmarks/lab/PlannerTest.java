package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.fixtures.Part;
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

    @Test
    void threadsOfABenchmarkOfGroupsAreTheWholeGroupsThatJmhStarts() {
        assertThat(points(alongThreads(3, 1, 2, 4, 8, 16))).containsExactly(3.0, 6.0, 9.0, 18.0);
        assertThat(points(alongThreads(1, 1, 2, 4))).containsExactly(1.0, 2.0, 4.0);
    }

    @Test
    void threadsThatAreAllOneGroupAreNoAxis() {
        assertThatThrownBy(() -> points(alongThreads(4, 1, 2, 4)))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining("a.Queue.exchange runs in groups of 4 threads")
                .hasMessageContaining("--points 4,8,16,32,64");
    }

    @Test
    void howManyCallersAPageOfTheUsersOwnServesAtOnceNobodyKnows() {
        Catalog own = Catalog.onClassPath();

        assertThat(new Planner(own, List.of(), own, Set.of())
                        .plan(List.of("page"), false, 1)
                        .sweeps())
                .isNotEmpty()
                .allSatisfy(sweep -> assertThat(sweep.capacity()).isEqualTo(10));
        assertThat(new Planner(own, List.of(), own, Set.of(Part.PAGE))
                        .plan(List.of("page"), false, 1)
                        .sweeps())
                .filteredOn(sweep -> sweep.kind() == AxisKind.THREADS)
                .isNotEmpty()
                .allSatisfy(sweep -> assertThat(sweep.capacity()).isNull());
    }

    @Test
    void aForkThatSetsUpForLongHasNotHungMeanwhile() {
        Scaling scaling = new Scaling("search", "n", AxisKind.SIZE, new double[] {1, 2}, "", "");
        Duration second = Duration.ofSeconds(1);
        Benchmark heavy = new Benchmark(
                "a.Search.index",
                "",
                scaling,
                null,
                Set.of(),
                Map.of("n", List.of("1", "2")),
                1,
                1,
                1,
                second,
                second,
                Duration.ofSeconds(150),
                false,
                false,
                null);
        Plan plan = new Planner(new Catalog(List.of(heavy)), List.of()).plan(List.of(), false, 1);

        assertThat(PlanTimes.trialTimeout(plan)).isGreaterThan(Duration.ofSeconds(150));
    }

    private static List<Double> points(Benchmark benchmark) {
        return new Planner(new Catalog(List.of(benchmark)), List.of())
                .plan(List.of(), false, 1)
                .sweeps()
                .get(0)
                .points();
    }

    private static List<String> swept(Plan plan) {
        return plan.sweeps().stream().map(Sweep::benchmark).toList();
    }

    private static Benchmark benchmark(String name, String component, boolean onlyWhenNamed) {
        Scaling scaling = new Scaling(component, "n", AxisKind.SIZE, new double[] {1, 2, 4}, "", "");
        return benchmark(name, scaling, 1, onlyWhenNamed);
    }

    private static Benchmark alongThreads(int group, double... threads) {
        Scaling scaling = new Scaling("queue", Sweep.THREADS, AxisKind.THREADS, threads, "", "");
        return benchmark("a.Queue.exchange", scaling, group, false);
    }

    private static Benchmark benchmark(String name, Scaling scaling, int group, boolean onlyWhenNamed) {
        return new Benchmark(
                name,
                "",
                scaling,
                null,
                Set.of(),
                scaling.along().equals(Sweep.THREADS) ? Map.of() : Map.of("n", List.of("1", "2", "4")),
                1,
                group,
                1,
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                false,
                onlyWhenNamed,
                null);
    }
}
