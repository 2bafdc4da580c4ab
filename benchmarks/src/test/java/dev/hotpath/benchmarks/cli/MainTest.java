package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void whatNobodyCatchesIsShownAndIsNoTrippedGate() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = Main.run(null, new PrintStream(err, true, StandardCharsets.UTF_8));

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("NullPointerException", "at dev.hotpath");
    }
}
