package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.results.record.TrialRecord;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictPrinterTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aRunInWhichNothingWasMeasuredIsNoInconclusiveOne() {
        assertThat(print(0)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("nothing was measured: every trial failed");

        assertThat(print(1)).isEqualTo(3);
    }

    private int print(int measured) {
        TrialRecord failed = new TrialRecord("a.B.c", 1, "FAILED", "it said no", "2026-11-01T00:00:00Z", 1, null, null);
        Diagnosis.Outcome outcome =
                new Diagnosis.Outcome(Path.of("run"), List.of(), measured, List.of(failed), false, null, List.of());
        Console console = new Console(stream(out), stream(err), Map.of());
        return new VerdictPrinter(console, Format.TEXT, new Verbosity(), null).print(outcome, null);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
