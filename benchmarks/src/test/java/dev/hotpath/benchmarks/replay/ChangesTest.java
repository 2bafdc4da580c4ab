package dev.hotpath.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.hotpath.fixtures.incident.Network;
import dev.hotpath.fixtures.incident.SystemDefinition;
import dev.hotpath.fixtures.incident.SystemReader;
import dev.hotpath.results.attribution.Factor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final String CALLING = """
            system: calling
            volume: {rate: 50/s}
            endpoint: {steps: [{call: search}, parse, render]}
            services: {search: {latency: 20ms}, unused: {latency: 20ms}}
            """;
    private static final String STORING = """
            system: storing
            volume: {rate: 50/s}
            endpoint: {steps: [{flag: {share: 3 %, then: [{cached: {value: user, miss: [query]}}, render]}}]}
            """;

    @Test
    void whatASystemHasNoPartInIsLeftOut() {
        assertThat(names(CALLING)).containsExactly("volume", "services.search", "round trip", "payload", "leak");
        assertThat(names(STORING))
                .containsExactly("volume", "hit ratio", "time to live", "round trip", "rows", "pool", "leak");
    }

    @Test
    void aCacheThatNobodyLooksIntoCanBeLookedIntoNoLess() {
        assertThat(names(STORING + "cache: {bypass: 100 %}\n"))
                .doesNotContain("hit ratio")
                .contains("volume");
    }

    @Test
    void everyStepIsASystemAndTheFirstIsTheOneThatIs() {
        for (String text : List.of(CALLING, STORING)) {
            SystemDefinition system = SystemReader.parse(text, "test");
            Changes changes = new Changes(system);
            for (Factor factor : changes.factors()) {
                assertThat(changes.at(factor, factor.steps()[0])).isSameAs(system);
                for (int i = 1; i < factor.steps().length; i++) {
                    assertThat(changes.at(factor, factor.steps()[i]).model()).isNotEqualTo(system.model());
                }
            }
        }
    }

    @Test
    void stepsThatNoSystemCanHaveAreLeftOut() {
        SystemDefinition large = SystemReader.parse(STORING + "database: {rows: 1000000}\n", "test");
        Factor rows = named("rows", large);
        assertThat(rows.steps()[rows.steps().length - 1]).isBetween(4e6, 5e6);
        SystemDefinition least = SystemReader.parse(STORING + "pool: {size: 1}\n", "test");
        assertThat(new Changes(least).factors()).extracting(Factor::name).doesNotContain("pool");
    }

    @Test
    void aChangeIsSaidInRealTime() {
        Factor trip = named("round trip", SystemReader.parse(CALLING, "test"));
        assertThat(trip.words().apply(2000)).isEqualTo("a round trip of 20.0 ms");
    }

    @Test
    void aLongerWayIsLongerToEveryRegion() {
        SystemDefinition system =
                SystemReader.parse(CALLING + "network: {round-trip: 2ms, regions: {west: 8ms}}\n", "test");
        Factor trip = named("round trip", system);
        double step = trip.steps()[1];
        Network network = new Changes(system).at(trip, step).model().network();
        assertThat(network.roundTrip().toNanos() / 1e3).isCloseTo(step, within(1.0));
        assertThat(network.regions().get("west").toNanos() / 1e3).isCloseTo(4 * step, within(1.0));
    }

    @Test
    void aWayWithoutLengthBeginsAtAMillisecondOfRealTimeAtAnyScale() {
        SystemDefinition tenth = SystemReader.parse(CALLING, "test");
        assertThat(named("round trip", tenth).steps()[0]).isEqualTo(100);
        assertThat(named("round trip", tenth.atScale(1)).steps()[0]).isEqualTo(1000);
    }

    @Test
    void aServiceIsNoOtherFactorWhateverItIsCalled() {
        SystemDefinition system = SystemReader.parse("""
                system: test
                volume: {rate: 50/s}
                endpoint: {steps: [query, {call: pool}, render]}
                services: {pool: {latency: 20ms}}
                """, "test");
        Factor slower = named("services.pool", system);
        SystemDefinition changed = new Changes(system).at(slower, slower.steps()[5]);
        assertThat(changed.model().services().get("pool").latency().mean()).isGreaterThan(Duration.ofMillis(20));
        assertThat(changed.model().pool()).isEqualTo(system.model().pool());
    }

    private static Factor named(String name, SystemDefinition system) {
        return new Changes(system)
                .factors().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> names(String text) {
        return new Changes(SystemReader.parse(text, "test"))
                .factors().stream().map(Factor::name).toList();
    }
}
