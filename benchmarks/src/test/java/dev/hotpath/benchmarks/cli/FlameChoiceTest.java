package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.ExampleJar;
import dev.hotpath.benchmarks.cli.FlameChoice.Sides;
import dev.hotpath.benchmarks.lab.ForeignJar;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlameChoiceTest {

    private static final String POOL = "ParkedHold.acquireHoldRelease";

    private final FlameChoice choice = new FlameChoice(null, List.of());

    @Test
    void withoutAPointItIsTheLastOfTheAxis() throws InterruptedException {
        assertThat(points(null, null)).containsExactly(64.0);
    }

    @Test
    void oneAboveIsTheOnlyPoint() throws InterruptedException {
        assertThat(points(null, "16")).containsExactly(16.0);
    }

    @Test
    void oneBelowIsHeldAgainstTheLastOfTheAxis() throws InterruptedException {
        assertThat(points("2", null)).containsExactly(2.0, 64.0);
    }

    @Test
    void theSamePointTwiceIsNoBend() {
        assertThatThrownBy(() -> points("64", null))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("a bend has two sides");
    }

    @Test
    void anAxisNamedAmongTheParametersIsTheOnlyPoint() throws InterruptedException {
        assertThat(choice.of(POOL, null, Map.of("threads", "16"), new Sides(null, null))
                        .points())
                .containsExactly(16.0);
    }

    @Test
    void theDeclaredAxisMayBeNamedToo() throws InterruptedException {
        assertThat(choice.of(POOL, "threads", Map.of(), new Sides(null, "16")).points())
                .containsExactly(16.0);
        assertThat(choice.of(POOL, "threads", Map.of(), new Sides("2", null)).points())
                .containsExactly(2.0, 64.0);
    }

    @Test
    void whatDeclaresNoAxisIsLookedAtWithTheThreadsItAsksForOrWithAsManyAsAreNamed(@TempDir Path folder)
            throws Exception {
        FlameChoice theirs =
                new FlameChoice(ForeignJar.open(ExampleJar.write(folder.resolve("example.jar"))), List.of());

        assertThat(theirs.of("Search.scan", null, Map.of(), new Sides(null, null))
                        .points())
                .containsExactly(1.0);
        assertThat(theirs.of("Search.scan", null, Map.of(), new Sides(null, "4"))
                        .points())
                .containsExactly(4.0);
        assertThat(theirs.of("Search.scan", null, Map.of("threads", "4"), new Sides(null, null))
                        .points())
                .containsExactly(4.0);
        assertThat(theirs.of("Search.scan", "threads", Map.of(), new Sides("1", "8"))
                        .points())
                .containsExactly(1.0, 8.0);
        assertThat(theirs.of("Search.scan", "documents", Map.of(), new Sides(null, "8k"))
                        .points())
                .hasSize(1);
        assertThatThrownBy(() -> theirs.of("Search.scan", null, Map.of(), new Sides("2", null)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("give --above too");
    }

    private List<Double> points(String below, String above) throws InterruptedException {
        return choice.of(POOL, null, Map.of(), new Sides(below, above)).points();
    }
}
