package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkNameTest {

    @Test
    void itsClassAndMethodAreEnoughForPeople() {
        assertThat(BenchmarkName.brief("dev.shop.Cart.add")).isEqualTo("Cart.add");
        assertThat(BenchmarkName.label("dev.shop.Cart.add", Map.of("items", "10")))
                .isEqualTo("Cart.add items=10");
    }

    @Test
    void whatHasLessStaysAsItIs() {
        assertThat(BenchmarkName.brief("Cart.add")).isEqualTo("Cart.add");
        assertThat(BenchmarkName.brief("add")).isEqualTo("add");
        assertThat(BenchmarkName.brief("")).isEmpty();
    }
}
