package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.fixtures.incident.Between;
import dev.hotpath.fixtures.incident.Expected;
import dev.hotpath.results.attribution.Observation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpectationTest {

    private static final Expected HEADLINE = new Expected(
            List.of("redis"),
            List.of("pool"),
            true,
            "evicted values are read again",
            new Between(72, 88),
            new Between(800, 1200),
            new Between(0.07, 0.13),
            new Between(0.3, 0.5),
            Map.of("redis.evicted_keys", new Between(100, Double.POSITIVE_INFINITY)));

    private static Observation page(double mean, double failed, double evicted) {
        return page(mean, failed, Map.of("redis.evicted_keys", evicted));
    }

    private static Observation page(double mean, double failed, Map<String, Double> evidence) {
        return new Observation(
                1000, mean, mean, 3 * mean, failed, new int[] {1}, Map.of(), Map.of(), evidence, true, new double[] {
                    mean
                });
    }

    @Test
    void whatIsSeenAsExpectedLeavesNothingToSay() {
        assertThat(new Expectation(HEADLINE, 1).unmet(page(80, 0, 0), page(1000, 0.1, 500), 0.4))
                .isEmpty();
    }

    @Test
    void whatIsNotIsSaidWithItsBounds() {
        assertThat(new Expectation(HEADLINE, 1).unmet(page(80, 0, 0), page(1500, 0.1, 500), 0.4))
                .containsExactly("the sick page's mean in ms is 1,500, and should be 800 to 1,200");
    }

    @Test
    void moreSlowedThanExpectedIsSaid() {
        assertThat(new Expectation(HEADLINE, 1).unmet(page(80, 0, 0), page(1000, 0.1, 500), 0.6))
                .containsExactly("the share that was slowed is 0.600, and should be 0.300 to 0.500");
    }

    @Test
    void evidenceThatWasNotReadCountsAsNone() {
        assertThat(new Expectation(HEADLINE, 1).unmet(page(80, 0, 0), page(1000, 0.1, 0), 0.4))
                .containsExactly("redis.evicted_keys is 0.00, and should be more than 100");
    }

    @Test
    void aCounterOfWhatNeverHappenedCountsAsNone() {
        Observation calm = page(1000, 0.1, Map.of("redis.keyspace_hits", 500.0, "caches.evicted_keys", 500.0));
        assertThat(new Expectation(HEADLINE, 1).unmet(page(80, 0, 0), calm, 0.4))
                .containsExactly("redis.evicted_keys is 0.00, and should be more than 100");
    }

    @Test
    void aSlipOfANameIsNoCounterOfWhatNeverHappened() {
        Observation healthy = page(80, 0, Map.of("redis.evictedkeys", 0.0));
        Observation sick = page(1000, 0.1, Map.of("redis.evictedkeys", 500.0));
        assertThat(new Expectation(HEADLINE, 1).unmet(healthy, sick, 0.4))
                .containsExactly("redis.evicted_keys was not read; did you mean redis.evictedkeys?");
    }

    @Test
    void evidenceOfAPageThatDiedCouldNotBeRead() {
        Observation dead = page(1000, 0.1, Map.of("page.died", 1.0));
        assertThat(new Expectation(HEADLINE, 1).unmet(page(80, 0, 0), dead, 0.4))
                .containsExactly("redis.evicted_keys could not be read: the page's JVM has ended");
        assertThat(new Expectation(HEADLINE, 1).unmet(dead, page(1000, 0.1, 500), 0.4))
                .contains("the healthy page's JVM has ended, or no longer answered");
    }

    @Test
    void inRealTimeTheBoundsAreTenTimesAsLong() {
        assertThat(new Expectation(HEADLINE, 10).unmet(page(800, 0, 0), page(10_000, 0.1, 500), 0.4))
                .isEmpty();
    }
}
