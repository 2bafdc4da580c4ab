package dev.hotpath.benchmarks.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SaidLinesTest {

    private final SaidLines lines = new SaidLines(12, 500);

    @Test
    void theEndIsKeptWhateverPiecesItComesIn() {
        IntStream.range(0, 1_000).forEach(i -> say("line " + i + "\n"));
        say("the ");
        say("last");

        assertThat(lines.lines()).hasSize(12).startsWith("line 989").endsWith("line 999", "the last");
    }

    @Test
    void coloursAndEmptyLinesSayNothing() {
        say("\u001b[1;31m[ERROR]\u001b[m\n\n  \n\u001b[1mbroken\u001b[0m  \n");

        assertThat(lines.lines()).containsExactly("broken");
    }

    @Test
    void aCharacterThatComesInTwoPiecesIsOne() {
        byte[] bytes = "zu groß\n".getBytes(StandardCharsets.UTF_8);
        for (byte b : bytes) {
            lines.accept(new byte[] {b});
        }

        assertThat(lines.lines()).containsExactly("zu groß");
    }

    @Test
    void aLineWithoutEndIsCut() {
        say("x".repeat(1_000_000));

        assertThat(lines.lines()).singleElement().asString().hasSizeLessThan(1_000);
    }

    private void say(String text) {
        lines.accept(text.getBytes(StandardCharsets.UTF_8));
    }
}
