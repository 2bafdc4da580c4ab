package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainWordsTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PlainWords(new PrintStream(written, true, StandardCharsets.US_ASCII));

    @Test
    void aTerminalWithoutUnicodeShowsNoQuestionMarks() {
        out.println("12 µs, 3 × as slow (±5 %) → linear");
        out.printf("%s – %d%n", "n·log n", 2);
        out.print("done");
        out.flush();

        assertThat(written.toString(StandardCharsets.US_ASCII).lines())
                .containsExactly("12 us, 3 x as slow (+-5 %) -> linear", "n-log n - 2", "done");
    }

    @Test
    void aDocumentIsUtf8OnAnyTerminal() {
        new Console(out, out, Map.of()).document("{\"unit\": \"µs\"}");

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("{\"unit\": \"µs\"}\n");
    }
}
