package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hotpath.benchmarks.cli.FlameChoice.Sides;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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

    private List<Double> points(String below, String above) throws InterruptedException {
        return choice.of(POOL, null, Map.of(), new Sides(below, above)).points();
    }
}
