package dev.hotpath.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.record.Commit;
import dev.hotpath.results.record.Environment;
import dev.hotpath.results.record.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void theSameMachineAndCodeHasNoDifferences() {
        assertThat(Fingerprint.differences(with("a", "1", 2, 0.2), with("b", "1", 2, 0.3)))
                .isEmpty();
    }

    @Test
    void whatDiffersIsSaidWithBothValues() {
        assertThat(Fingerprint.differences(with("a", "7.0", 2, 0.2), with("b", "7.1", 1.2, 4)))
                .containsExactly(
                        "hikaricp 7.0 at base, 7.1 at head",
                        "effective cores 2.0 at base, 1.2 at head",
                        "load at the start 0.2 at base, 4.0 at head");
    }

    @Test
    void theSameJarTwiceIsSaid() {
        assertThat(Fingerprint.differences(with("a", "1", 2, 0.2), with("a", "1", 2, 0.2)))
                .containsExactly("both sides measured the same jar: whatever differs is noise");
    }

    @Test
    void anotherCpuIsRefused() {
        Environment here = with("a", "1", 2, 0.2);
        Environment there = new Environment(
                here.schema(),
                here.recorded(),
                here.commit(),
                here.jar(),
                here.libraries(),
                here.servers(),
                here.jvm(),
                here.os(),
                new Environment.Cpu("Some Xeon", 8, 8),
                here.limits(),
                here.memory(),
                here.load());

        assertThat(Fingerprint.refusal(here, there))
                .contains("CPU Some EPYC with 2 cores at base, Some Xeon with 8 cores at head");
        assertThat(Fingerprint.refusal(here, here)).isEmpty();
    }

    @Test
    void anEnvironmentThatTellsNothingIsPassedOver() {
        Environment silent = Json.read("{}", Environment.class);

        assertThat(Fingerprint.differences(silent, with("a", "1", 2, 0.2))).isEmpty();
        assertThat(Fingerprint.refusal(silent, with("a", "1", 2, 0.2))).isEmpty();
    }

    private static Environment with(String jar, String hikari, double effectiveCores, double load) {
        return new Environment(
                Environment.SCHEMA,
                Instant.EPOCH,
                new Commit("1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d", false),
                new Environment.Jar("benchmarks.jar", jar),
                Map.of("hikaricp", hikari),
                Map.of(),
                new Environment.Jvm("17", "Some vendor", "OpenJDK", List.of()),
                new Environment.Os("Linux", "6.1", "amd64"),
                new Environment.Cpu("Some EPYC", 2, effectiveCores),
                new Environment.Limits(0, null, null),
                new Environment.Memory(1L << 34, 1L << 33),
                new Environment.Load(load, load, load));
    }
}
