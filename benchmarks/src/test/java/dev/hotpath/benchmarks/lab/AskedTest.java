package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.results.scaling.AxisKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AskedTest {

    private static final Scaling DECLARED =
            new Scaling("search", "documents", AxisKind.SIZE, new double[] {10, 20}, "", "wait");

    @Test
    void withNothingAskedABenchmarkStaysAsItDeclares() {
        Benchmark declaring = benchmark(DECLARED, Map.of("documents", List.of("1")));

        assertThat(new Asked(null, null, List.of()).of(declaring)).contains(declaring);
    }

    @Test
    void withNothingAskedABenchmarkThatDeclaresNothingIsLeftOut() {
        assertThat(new Asked(null, null, List.of()).of(benchmark(null, Map.of())))
                .isEmpty();
    }

    @Test
    void pointsAloneReplaceThoseThatAreDeclared() {
        Benchmark asked = new Asked(null, null, List.of("300", "1k", "100"))
                .of(benchmark(DECLARED, Map.of("documents", List.of("1"))))
                .orElseThrow();

        assertThat(asked.scales().points()).containsExactly(100, 300, 1000);
        assertThat(asked.scales().metric()).isEqualTo("wait");
        assertThat(asked.values()).as("as numbers, which the @Param has").containsExactly("100", "300", "1000");
    }

    @Test
    void pointsAreWrittenAsGivenWhereTheParameterIsWrittenThatWay() {
        Benchmark asked = new Asked("size", AxisKind.RATIO, List.of("16KB", "1KB"))
                .of(benchmark(DECLARED, Map.of("size", List.of("4KB"))))
                .orElseThrow();

        assertThat(asked.values()).containsExactly("1KB", "16KB");
        assertThat(asked.scales().kind()).isEqualTo(AxisKind.RATIO);
        assertThat(asked.scales().component()).isEqualTo("search");
        assertThat(asked.scales().metric()).as("declared for another axis").isEmpty();
    }

    @Test
    void threadsAreAnAxisOfEveryBenchmark() {
        Benchmark asked = new Asked("threads", null, List.of("1", "2", "2"))
                .of(benchmark(null, Map.of()))
                .orElseThrow();

        assertThat(asked.scales().kind()).isEqualTo(AxisKind.THREADS);
        assertThat(asked.scales().points()).containsExactly(1, 2);
        assertThat(asked.values()).isNull();
        assertThat(asked.scales().component()).isEqualTo("B.m");
    }

    @Test
    void pointsThatComeFromTheUsersFilesAreNotReplacedByThoseThatAreAskedForOthers() {
        Scaling fromFiles = new Scaling("json", "bytes", AxisKind.SIZE, new double[0], "", "");
        Benchmark parsing = benchmark(fromFiles, Map.of("bytes", List.of("0")));

        assertThat(new Asked(null, AxisKind.THREADS, List.of(), true).of(parsing))
                .contains(parsing);
        assertThat(new Asked(null, null, List.of("10", "100"), true).of(parsing))
                .contains(parsing);
        assertThat(new Asked(null, null, List.of("10", "100"), false)
                        .of(parsing)
                        .orElseThrow()
                        .values())
                .containsExactly("10", "100");
    }

    @Test
    void whatIsNoPlaceOnTheAxisIsRefused() {
        refused(new Asked("threads", null, List.of()), "needs 2 or more values of threads");
        refused(new Asked("threads", null, List.of("1", "0.5")), "whole numbers from 1");
        refused(new Asked("library", null, List.of()), "'a' is no number along library");
        refused(new Asked("documents", null, List.of()), "needs 2 or more values of documents");
    }

    private static void refused(Asked asked, String why) {
        Benchmark benchmark = benchmark(null, Map.of("library", List.of("a", "b"), "documents", List.of("1")));
        assertThatThrownBy(() -> asked.of(benchmark))
                .isInstanceOf(CannotMeasure.class)
                .hasMessageContaining(why);
    }

    private static Benchmark benchmark(Scaling scaling, Map<String, List<String>> params) {
        return new Benchmark("a.B.m", "", scaling, null, Set.of(), params, 1, Duration.ofSeconds(1), false);
    }
}
