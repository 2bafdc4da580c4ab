package dev.hotpath.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemReader;
import org.junit.jupiter.api.Test;

class FasterTest {

    private static final SystemDefinition SYSTEM = SystemReader.parse("""
            system: test
            volume: {rate: 50/s}
            endpoint: {steps: [query, {call: search}, render]}
            database: {time: 4ms}
            services: {search: {latency: {lognormal: 68ms, sigma: 0.3}}}
            """, "test");

    @Test
    void aServiceIsFasterBySoMuchInTheMean() {
        Faster faster = Faster.of(SYSTEM, "services.search", 5).orElseThrow();
        double before = mean(SYSTEM);
        assertThat(faster.millis()).isEqualTo(5);
        assertThat(before - mean(faster.system())).isCloseTo(5, within(0.01));
    }

    @Test
    void noComponentGetsFasterThanTwiceAsFast() {
        Faster faster = Faster.of(SYSTEM, "database", 5).orElseThrow();
        assertThat(faster.millis()).isEqualTo(2);
        assertThat(faster.system().model().database().time()).hasMillis(2);
    }

    @Test
    void whatTakesNoTimeOfItsOwnCannotBeMadeFaster() {
        assertThat(Faster.of(SYSTEM, "pool", 5)).isEmpty();
        assertThat(Faster.of(SYSTEM.set("database.time", "none"), "database", 5))
                .isEmpty();
    }

    @Test
    void whatIsCalledTwiceARequestIsFasterTwiceAndADelayIsPutInOnce() {
        SystemDefinition twice = SystemReader.parse("""
                system: test
                volume: {rate: 50/s}
                endpoint: {steps: [query, {flag: {share: 3 %, then: [{call: {service: search, times: 2}}, query], otherwise: [render]}}]}
                database: {time: 4ms}
                services: {search: {latency: 20ms}}
                """, "test");
        assertThat(Faster.of(twice, "database", 5)).isEmpty();
        assertThat(Faster.of(twice, "services.search", 5)).isEmpty();
    }

    @Test
    void whatIsCalledOnlyOnAMissHasNothingToHoldADelayAgainst() {
        SystemDefinition cached = SystemReader.parse("""
                system: test
                volume: {rate: 50/s}
                endpoint: {steps: [{cached: {value: user, miss: [query]}}, render]}
                database: {time: 4ms}
                """, "test");
        assertThat(Faster.of(cached, "database", 5)).isEmpty();
    }

    private static double mean(SystemDefinition system) {
        return system.model().services().get("search").latency().mean().toNanos() / 1e6;
    }
}
