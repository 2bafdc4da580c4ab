package dev.hotpath.benchmarks.ab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CommandWordsTest {

    @Test
    void blanksSeparateAndQuotesKeepTogether() {
        assertThat(CommandWords.of("  mvn -q  -Dx='a b'c \"d 'e'\" '' "))
                .containsExactly("mvn", "-q", "-Dx=a bc", "d 'e'", "");
        assertThat(CommandWords.of("")).isEmpty();
    }

    @Test
    void nothingIsExpanded() {
        assertThat(CommandWords.of("echo $HOME `id` *; rm && x"))
                .containsExactly("echo", "$HOME", "`id`", "*;", "rm", "&&", "x");
    }

    @Test
    void aQuoteThatIsNotClosedIsRefused() {
        assertThatThrownBy(() -> CommandWords.of("mvn 'package"))
                .isInstanceOf(CannotPair.class)
                .hasMessageContaining("not closed");
    }
}
