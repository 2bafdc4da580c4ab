package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.machine.Control;
import org.junit.jupiter.api.Test;

class InterleavedTest {

    @Test
    void theControlThatRunsInBetweenIsTheOneThatRecordedRunsAreKnownBy() {
        assertThat(Catalog.onClassPath().benchmarks())
                .filteredOn(Benchmark::reference)
                .extracting(Benchmark::name)
                .containsExactly(Control.NAME);
    }
}
