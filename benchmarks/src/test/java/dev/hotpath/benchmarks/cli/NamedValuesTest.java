package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedValuesTest {

    @Test
    void aNameGivenTwiceHasTheValuesOfBoth() {
        assertThat(NamedValues.of("--param", List.of("items=10,20", "library=GSON", "items=100")))
                .containsEntry("items", List.of("10", "20", "100"))
                .containsEntry("library", List.of("GSON"));
    }

    @Test
    void ofOneValueASecondIsRefusedAndCommasAreItsOwn() {
        assertThat(NamedValues.single("-p", List.of("text=a,b=c"))).containsEntry("text", "a,b=c");
        assertThatThrownBy(() -> NamedValues.single("-p", List.of("items=1", "items=2")))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("items has a value already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"items", "=10", "items="})
    void whatHasNoNameOrNoValueIsRefused(String given) {
        assertThatThrownBy(() -> NamedValues.of("--param", List.of(given)))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("--param " + given);
    }
}
