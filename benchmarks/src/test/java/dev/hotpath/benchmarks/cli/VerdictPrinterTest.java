package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.lab.Diagnosis;
import dev.hotpath.results.record.TrialRecord;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictPrinterTest {

    private final Screen screen = new Screen();

    @Test
    void aRunInWhichNothingWasMeasuredIsNoInconclusiveOne() {
        assertThat(print(0)).isEqualTo(2);
        assertThat(screen.err()).contains("nothing was measured: every trial failed");

        assertThat(print(1)).isEqualTo(3);
    }

    private int print(int measured) {
        TrialRecord failed = new TrialRecord("a.B.c", 1, "FAILED", "it said no", "2026-11-01T00:00:00Z", 1, null, null);
        Diagnosis.Outcome outcome =
                new Diagnosis.Outcome(Path.of("run"), List.of(), measured, List.of(failed), false, null, List.of());
        return new VerdictPrinter(screen.console(), Format.TEXT, new Verbosity(), null).print(outcome, null);
    }
}
