package dev.hotpath.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    @Test
    void plainTextStaysAsItIs() {
        assertThat(Printable.of("parsing µs · 10,000 ünïts 😀")).isEqualTo("parsing µs · 10,000 ünïts 😀");
    }

    @Test
    void whatATerminalWouldObeyIsShown() {
        assertThat(Printable.of("\u001b[31mred\r\nnext\u009b2J"))
                .isEqualTo("\\u001b[31mred\\u000d\\u000anext\\u009b2J");
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsShown() {
        assertThat(Printable.of("a\u202eb\u2028c")).isEqualTo("a\\u202eb\\u2028c");
    }
}
