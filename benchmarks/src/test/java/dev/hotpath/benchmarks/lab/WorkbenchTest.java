package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbenchTest {

    private static final Profiling PROFILING = new Profiling(Map.of(), 100);

    private final Workbench bench = new Workbench(List.of(), () -> Duration.ofSeconds(60), null);

    @Test
    void aForkIsRunAsLongAsTheOneWhoLooksWants() {
        Workbench.Fork fork = bench.run(Simple.class.getName() + ".computes", Map.of("text", "any"), 1, PROFILING);

        assertThat(fork.result()).as(fork.why()).isNotNull();
        assertThat(fork.result().settings().measurementTime()).isEqualTo("100 ms");
    }

    @Test
    void aProfilerThatIsUnknownIsAFailureInOneLine() {
        Workbench.Fork fork = bench.run(
                Simple.class.getName() + ".computes",
                Map.of("text", "any"),
                1,
                new Profiling(Map.of("no.such.Profiler", ""), 100));

        assertThat(fork.result()).isNull();
        assertThat(fork.why()).contains("no.such.Profiler").doesNotContain("\n");
    }

    @Test
    void afterTheEndNothingIsBegun() {
        bench.abort();

        assertThat(bench.isAborted()).isTrue();
        assertThat(bench.run("no.such.Benchmark", Map.of(), 1, PROFILING))
                .isEqualTo(new Workbench.Fork(null, "stopped"));
    }

    @Test
    void somebodyElsesJmhIsToldOnItsCommandLine() {
        Map<String, String> profilers = new LinkedHashMap<>();
        profilers.put("async", "event=wall;output=collapsed");
        profilers.put("gc", "");

        assertThat(new Profiling(profilers, 500).arguments())
                .containsExactly("-r", "500ms", "-prof", "async:event=wall;output=collapsed", "-prof", "gc");
    }
}
