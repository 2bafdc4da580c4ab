package dev.hotpath.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hotpath.benchmarks.KeepsTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
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
        Process process = HotpathProcess.start(output, "diagnose", "control", "--quick", "--out", runs());
        until(Duration.ofSeconds(60), () -> journal().map(this::lines).orElse(0L) >= 3);

        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();

        assertThat(process.waitFor(5, TimeUnit.SECONDS)).as("ended").isTrue();
        Path run = journal().orElseThrow().getParent();
        assertThat(run.resolve("verdicts.json")).exists();
        assertThat(run.resolve("jmh.json")).exists();
        assertThat(run.resolve("report.html")).exists();
        assertThat(Files.readString(output)).contains("--resume");
    }

    private String runs() {
        return folder.resolve("runs").toString();
    }

    private Optional<Path> journal() {
        if (!Files.isDirectory(folder.resolve("runs"))) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(folder.resolve("runs"))) {
            return files.filter(f -> f.endsWith("journal.jsonl")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void until(Duration atMost, BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited " + atMost).isBefore(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
