package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.benchmarks.lab.ForeignJar;
import dev.hotpath.results.record.JmhResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real forks of somebody else's jar. */
class JarForksTest {

    private static final Map<String, String> PARAMS = Map.of("documents", "1k", "index", "list");
    private static final Place SCAN = place("scan", false);

    @TempDir
    static Path folder;

    private static ForeignJar jar;

    @BeforeAll
    static void theJarIsMade() throws IOException {
        jar = ForeignJar.open(ExampleJar.write(folder.resolve("example.jar")));
    }

    @Test
    void theArgumentsOfASideAreOfItsForksAlone() {
        JarForks forks = forks(List.of("-i", "1", "-r", "10ms"), List.of("-Dside=head"), null);

        JmhResult base = only(forks.take(SCAN, Arm.BASE));
        JmhResult head = only(forks.take(SCAN, Arm.HEAD));

        assertThat(base.settings().measurementIterations()).isEqualTo(1);
        assertThat(base.settings().jvmArgs()).doesNotContain("-Dside=head");
        assertThat(head.settings().jvmArgs()).contains("-Dside=head");
        // JMH drops what a benchmark itself prepends as soon as anything else is: that is so on both sides or on none.
        assertThat(base.settings().jvmArgs()).anyMatch(argument -> argument.startsWith("-Dhotpath.sides"));
        assertThat(head.settings().jvmArgs()).anyMatch(argument -> argument.startsWith("-Dhotpath.sides"));
    }

    @Test
    void theCanaryHasTheSameArgumentsOnBothSides() {
        Canary canary = new Canary(place("declared", true), jar, List.of("-i", "3", "-r", "10ms"));

        JmhResult head =
                only(forks(List.of("-i", "1"), List.of("-Dside=head"), canary).take(canary.place(), Arm.HEAD));

        assertThat(head.benchmark()).endsWith(".declared");
        assertThat(head.settings().measurementIterations()).isEqualTo(3);
        assertThat(head.settings().jvmArgs()).doesNotContain("-Dside=head");
    }

    @Test
    void whenAnotherBenchmarkRanTooNothingOfItIsTakenForThePlaces() {
        Forks.Taken taken = forks(List.of("-i", "1", "-r", "10ms", "Search.declared"), List.of(), null)
                .take(SCAN, Arm.BASE);

        assertThat(taken.isOk()).isFalse();
        assertThat(taken.why()).contains("--jmh", "Search.declared");
    }

    private static JarForks forks(List<String> jmh, List<String> ofHead, Canary canary) {
        Side side = new Side("example.jar", jar, "", null);
        JarForks.Settings settings = new JarForks.Settings(
                new JmhArguments(jmh), List.of(), List.of(), ofHead, Set.of(), Duration.ofSeconds(60));
        return new JarForks(new Sides(side, side), canary, settings, () -> {});
    }

    private static JmhResult only(Forks.Taken taken) {
        assertThat(taken.isOk()).as(taken.why()).isTrue();
        return taken.results().get(0);
    }

    private static Place place(String method, boolean canary) {
        return new Place("com.example.search.Search." + method, PARAMS, 0, Duration.ofMillis(80), canary);
    }
}
