package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class FloorsTest {

    private final Suite suite = new Suite(7);
    private final Floors floors = new Floors();

    @Test
    void ofSeveralRunsOfTheSameCodeTheLargestDifferenceCounts() {
        Series little = suite.time("Search.query", 0.001, 1.01, 1.01);
        floors.add(List.of(little));
        floors.add(List.of(suite.time("Search.query", 0.001, 0.95, 0.95)));

        assertThat(floors.all()).containsOnlyKeys(little.subject());
        assertThat(floors.all().get(little.subject())).isCloseTo(0.05, within(0.003));
    }

    @Test
    void aChangeWithinTwiceThatIsNone() {
        Series slower = suite.time("Search.query", Suite.QUIET, 1.08, 1.08);
        floors.add(List.of(suite.time("Search.query", 0.001, 1.05, 1.05)));

        Gate gate = new Gate();
        assertThat(gate.decide(List.of(slower), suite.steadyCanary(), List.of(), List.of())
                        .outcome())
                .isEqualTo(Outcome.REGRESSED);
        assertThat(gate.decide(List.of(slower), suite.steadyCanary(), floors.all(), List.of(), List.of())
                        .changes())
                .allSatisfy(change -> assertThat(change.kind()).isNotEqualTo(Kind.REGRESSED));
    }
}
