package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.KeepsTime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C: nobody waits longer than five seconds, and what was measured is judged. */
@KeepsTime
class InterruptedIT {

    @TempDir
    Path folder;

    @Test
    void anInterruptedRunEndsInFiveSecondsWithWhatWasMeasuredJudged() throws Exception {
        Path output = folder.resolve("output.txt");
        Path runs = folder.resolve("runs");
        Process process = HotpathProcess.start(output, "diagnose", "control", "--quick", "--out", runs.toString());
        Path run = new RunUnderWay(runs).folder(1);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(process.exitValue()).isEqualTo(3);
        assertThat(run.resolve("verdicts.json")).exists();
        assertThat(run.resolve("jmh.json")).exists();
        assertThat(run.resolve("report.html")).exists();
        assertThat(Files.readString(output)).contains("--resume");
    }
}
