package dev.hotpath.results.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.results.scaling.Judge;
import org.junit.jupiter.api.Test;

class CodeHashTest {

    @Test
    void theSameCodeHasTheSameHashAndOtherCodeAnother() {
        assertThat(CodeHash.of(Judge.class))
                .hasSize(16)
                .isEqualTo(CodeHash.of(Judge.class))
                .isNotEqualTo(CodeHash.of(CodeHash.class))
                .isNotEqualTo(CodeHash.of(Judge.class, CodeHash.class));
    }

    @Test
    void anyClassOfAPackageStandsForItsPackage() {
        assertThat(CodeHash.of(Json.class)).isEqualTo(CodeHash.of(CodeHash.class));
    }

    @Test
    void codeInAJarHasAHashToo() {
        assertThat(CodeHash.of(Test.class)).hasSize(16);
    }
}
