package dev.hotpath.results.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An endpoint that is the cause, and a volume that brings the page back no less, by chance. */
class ContendersTest {

    private static final List<String> COMPONENTS = List.of("endpoint", "volume", "cache", "pool");

    private final List<Arm> asked = new ArrayList<>();

    @Test
    void whatElseBringsThePageBackIsTriedTheOtherWayRoundAlsoAfterOneIsConfirmed() throws InterruptedException {
        Attribution found = attribute(COMPONENTS, 6);

        assertThat(asked)
                .endsWith(
                        Arm.with("endpoint"),
                        Arm.allBut("endpoint", COMPONENTS),
                        Arm.with("volume"),
                        Arm.allBut("volume", COMPONENTS));
        assertThat(found.causeRanking()).startsWith("endpoint", "volume");
    }

    @Test
    void whatThereWasNoTimeToTryTheOtherWayRoundIsAsLikelyAsNot() throws InterruptedException {
        Attribution found = attribute(COMPONENTS, 5);

        assertThat(asked).last().isEqualTo(Arm.with("volume"));
        assertThat(found.causeRanking()).startsWith("endpoint", "volume");
    }

    @Test
    void whatTheFirstCauseLeavesIsUnexplainedThoughAnotherRestoresMore() throws InterruptedException {
        Attribution found = attribute(COMPONENTS, 6);

        double first = found.causes().get(0).restored().value();
        assertThat(first).isLessThan(found.causes().get(1).restored().value());
        assertThat(found.unexplained().value()).isEqualTo(1 - first);
    }

    @Test
    void thoseEquallySuspiciousStayInTheirOrder() throws InterruptedException {
        List<String> otherOrder = List.of("pool", "cache", "volume", "endpoint");

        assertThat(attribute(COMPONENTS, 5).causeRanking()).endsWith("cache", "pool");
        assertThat(attribute(otherOrder, 5).causeRanking()).endsWith("pool", "cache");
    }

    private Attribution attribute(List<String> components, int observations) throws InterruptedException {
        Budget budget = new Budget(observations, Duration.ofHours(1), 14);
        return new Attributor(budget, 1, () -> 0, 1).attribute(new Experiment() {
            @Override
            public List<String> components() {
                return components;
            }

            @Override
            public Observation observe(Arm arm, int repetition) {
                asked.add(arm);
                return page(mean(arm));
            }
        });
    }

    private static double mean(Arm arm) {
        if (arm.equals(Arm.with("endpoint"))) {
            return 120;
        }
        return arm.healthy().contains("endpoint") || arm.equals(Arm.with("volume")) ? 100 : 1000;
    }

    private static Observation page(double mean) {
        return new Observation(
                1000,
                mean,
                mean,
                3 * mean,
                0,
                new int[] {0},
                Map.of("endpoint", new Spent(mean - 50, 0, 1)),
                Map.of(),
                Map.of("volume.perSecond", mean > 500 ? 106.0 : 100),
                true,
                new double[] {mean, mean});
    }
}
