package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Catalog;
import dev.hotpath.benchmarks.lab.Planner;
import dev.hotpath.results.scaling.AxisKind;
import dev.hotpath.results.sweep.RecordedPlan;
import dev.hotpath.results.sweep.Sweep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunAgainTest {

    private static final String PROGRAM = "java -jar benchmarks.jar diagnose";

    private final Catalog catalog = Catalog.onClassPath();
    private final Planner planner = new Planner(catalog, List.of());
    private final RunAgain again = new RunAgain(catalog);

    @Test
    void theDefaultRunIsItself() {
        List<Sweep> sweeps = planner.plan(List.of(), true, 1).sweeps();

        assertThat(again.command(plan(sweeps, 600L, null))).isEqualTo(PROGRAM + " --quick --forks 10 --seed 1");
    }

    @Test
    void whatHadNoBudgetIsNotCutShortByOne() {
        List<Sweep> principal = planner.plan(List.of("http"), true, 1).sweeps();

        assertThat(again.command(plan(principal, null, null)))
                .startsWith(PROGRAM + " --benchmark ")
                .doesNotContain("--quick", "--budget");
    }

    @Test
    void componentsAndABudgetAreNamed() {
        List<Sweep> sweeps = planner.plan(List.of("pool", "redis"), false, 1).sweeps();

        assertThat(again.command(plan(sweeps, 90L, null)))
                .isEqualTo(PROGRAM + " pool redis --budget 90s --forks 10 --seed 1");
    }

    @Test
    void somebodyElsesJarIsNamedWithoutItsFolderAndWithTheAxisThatWasAskedFor() {
        Sweep sweep = new Sweep(
                "org.a.Search.query",
                "Search",
                "",
                "documents",
                AxisKind.SIZE,
                "",
                null,
                Map.of(),
                List.of(100.0, 1_000.0),
                List.of("100", "1k"));

        assertThat(again.command(plan(List.of(sweep), null, "/home/me/my benchmarks.jar")))
                .isEqualTo(PROGRAM + " --jar 'my benchmarks.jar' --benchmark '^org\\.a\\.Search\\.query$'"
                        + " --axis documents --kind size --points 100,1k --forks 10 --seed 1");
    }

    @Test
    void whatNoChoiceOfComponentsGivesIsNamedByItsBenchmarks() {
        List<Sweep> all = planner.plan(List.of("json"), false, 1).sweeps();
        String name = all.get(0).benchmark();
        List<Sweep> one =
                all.stream().filter(sweep -> sweep.benchmark().equals(name)).toList();

        assertThat(again.command(plan(one, null, null)))
                .startsWith(PROGRAM + " --benchmark '^" + name.replace(".", "\\.") + "$'");
    }

    @Test
    void serversOfOnesOwnAreLeftToBeFilledIn() {
        List<Sweep> sweeps = planner.plan(List.of("redis"), false, 1).sweeps();

        assertThat(again.command(
                        new RecordedPlan(RecordedPlan.SCHEMA, 1, 10, null, 120, sweeps, null, List.of("--redis"))))
                .isEqualTo(PROGRAM + " redis --redis URI --forks 10 --seed 1");
    }

    @Test
    void payloadsOfOnesOwnAreLeftToBeFilledInToo() {
        List<Sweep> sweeps = new Planner(catalog, List.of(1_200.0, 34_000.0))
                .plan(List.of("json"), true, 1)
                .sweeps();

        assertThat(again.command(
                        new RecordedPlan(RecordedPlan.SCHEMA, 1, 10, 600L, 120, sweeps, null, List.of("--payloads"))))
                .isEqualTo(PROGRAM + " json --quick --payloads DIR --forks 10 --seed 1");
    }

    @Test
    void otherWordsForTheSameMakeNoOtherRun() {
        List<Sweep> sweeps = planner.plan(List.of("redis"), false, 1).sweeps().stream()
                .map(sweep -> new Sweep(
                        sweep.benchmark(),
                        sweep.component(),
                        "said otherwise",
                        sweep.axis(),
                        sweep.kind(),
                        sweep.metric(),
                        null,
                        sweep.params(),
                        sweep.points(),
                        sweep.values()))
                .toList();

        assertThat(again.command(plan(sweeps, null, null))).isEqualTo(PROGRAM + " redis --forks 10 --seed 1");
    }

    private static RecordedPlan plan(List<Sweep> sweeps, Long budget, String jar) {
        return new RecordedPlan(RecordedPlan.SCHEMA, 1, 10, budget, 120, sweeps, jar, List.of());
    }
}
