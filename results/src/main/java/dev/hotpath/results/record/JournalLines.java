package dev.hotpath.results.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the whole lines of a journal. */
final class JournalLines {

    private JournalLines() {}

    static <T> List<T> read(Path path, Class<T> type) {
        byte[] bytes = bytes(path);
        int end = endOfWholeLines(bytes);
        List<T> records = new ArrayList<>();
        int from = 0;
        for (int number = 1; from < end; number++) {
            int to = lineEnd(bytes, from, end);
            try {
                records.add(Json.read(new String(bytes, from, to - from, StandardCharsets.UTF_8), type));
            } catch (IllegalArgumentException e) {
                String what = "the line is damaged or no " + type.getSimpleName() + ": " + e.getMessage();
                throw UnreadableResult.at(path, number, 0, what, "remove that line to go on without it", e);
            }
            from = to + 1;
        }
        return records;
    }

    static long lengthOfWholeLines(Path path) {
        return endOfWholeLines(bytes(path));
    }

    /** A power cut can leave a last line that ends as it should but holds nothing: such a line is torn as well. */
    private static int endOfWholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        int last = end - 1;
        while (last > 0 && bytes[last - 1] != '\n') {
            last--;
        }
        return end == 0 || Json.isJson(bytes, last, end - 1) ? end : last;
    }

    private static int lineEnd(byte[] bytes, int from, int end) {
        int to = from;
        while (to < end && bytes[to] != '\n') {
            to++;
        }
        return to;
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw UnreadableResult.of(path, "does not exist", "name the folder of a run", e);
        } catch (IOException e) {
            throw UnreadableResult.of(path, "can't be read: " + UnwritableResult.reason(e), "check its rights", e);
        }
    }
}
