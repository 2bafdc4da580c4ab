package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.fixtures.incident.Incident;
import dev.hotpath.fixtures.incident.Incidents;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void aPageIsLookedAtForAFewSeconds() {
        assertThat(diagnosed("slow-tail", 10)).isEqualTo(new Pace(Duration.ofMillis(750), Duration.ofMillis(4500)));
    }

    @Test
    void inRealTimeTenTimesAsLong() {
        assertThat(diagnosed("slow-tail", 1)).isEqualTo(new Pace(Duration.ofMillis(7500), Duration.ofSeconds(45)));
    }

    @Test
    void aBurstFallsIntoTheSettling() {
        assertThat(diagnosed("retry-storm", 10)).isEqualTo(new Pace(Duration.ofSeconds(2), Duration.ofMillis(3250)));
    }

    @Test
    void aCauseThatCyclesIsLookedAtForAWholeCycle() {
        assertThat(diagnosed("invalidation", 10).measured()).isEqualTo(Duration.ofSeconds(5));
        assertThat(diagnosed("invalidation", 1).measured()).isEqualTo(Duration.ofSeconds(50));
    }

    private static Pace diagnosed(String name, double scale) {
        Incident incident = Incidents.load(name).atScale(scale);
        return Pace.ofDiagnosis(incident.healthy().model(), incident.sick().model());
    }
}
