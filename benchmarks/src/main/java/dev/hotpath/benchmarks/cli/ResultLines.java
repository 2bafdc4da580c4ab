package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.record.AtomicFile;
import dev.hotpath.results.record.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Results in a file that grows by a line each, on the disk as soon as it is known: what was stopped goes on where it was. */
final class ResultLines<T> {

    private final Path file;
    private final Class<T> type;

    ResultLines(Path file, Class<T> type) {
        this.file = file;
        this.type = type;
    }

    /**
     * Those that are there. A last line without its end was being written when somebody pulled the plug: it is dropped.
     *
     * @throws BadInput when the file holds something else, or can't be read
     */
    List<T> read() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                return List.of();
            }
            String text = Files.readString(file);
            int end = text.lastIndexOf('\n') + 1;
            if (end < text.length()) {
                AtomicFile.write(file, text.substring(0, end));
            }
            List<T> known = new ArrayList<>();
            text.substring(0, end).lines().forEach(line -> known.add(Json.read(line, type)));
            return known;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadInput(file + " can't be read (" + e.getMessage() + "): mend it, or name another --out");
        }
    }

    /** @throws BadInput when it can't be written */
    void append(T result) {
        try {
            Files.writeString(
                    file,
                    Json.line(result) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new BadInput(file + " can't be written (" + e.getMessage() + "): name another --out");
        }
    }
}
