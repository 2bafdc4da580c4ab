package dev.hotpath.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeNameTest {

    private final NativeName workers = new NativeName("com.example.Pool.acquire-jmh-worker-");

    @ParameterizedTest
    @ValueSource(strings = {"com.example.Poo", "com.exa..rker-1", "com.exa..ker-12", "com.exa..r-1234"})
    void workersAreKnownHoweverTheirNamesAreCut(String comm) {
        assertThat(workers.isOf(comm)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.example.Cac", "com.exa..pool-1", "com.exa..cleanr", "main", "", "org.exa..rker-1"})
    void othersAreNone(String comm) {
        assertThat(workers.isOf(comm)).isFalse();
    }

    @Test
    void aShortNameIsKeptWhole() {
        assertThat(new NativeName("worker-").isOf("worker-")).isTrue();
        assertThat(new NativeName("worker-").isOf(null)).isFalse();
    }
}
