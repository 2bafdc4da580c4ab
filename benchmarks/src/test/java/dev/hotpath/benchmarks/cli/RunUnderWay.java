package dev.hotpath.benchmarks.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The run that another process makes, seen by its journal.
 *
 * @param out what that process is given as {@code --out}
 */
record RunUnderWay(Path out) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Its folder, as soon as its journal has so many lines. */
    Path folder(int lines) throws InterruptedException {
        Await.within(LONGEST, () -> journal().filter(j -> lines(j) >= lines).isPresent());
        return journal().orElseThrow().getParent();
    }

    private Optional<Path> journal() {
        if (!Files.isDirectory(out)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(out)) {
            return files.filter(f -> f.endsWith("journal.jsonl")).findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
