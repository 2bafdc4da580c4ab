package dev.hotpath.benchmarks.ab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the end of what a build says. */
final class LastLines implements Consumer<byte[]> {

    private static final int KEPT = 12;
    private static final int LONGEST = 500;

    private final Deque<String> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void accept(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '\n') {
                endLine();
            } else if (line.size() < LONGEST) {
                line.write(b);
            }
        }
    }

    synchronized List<String> lines() {
        endLine();
        return List.copyOf(lines);
    }

    private void endLine() {
        String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
        line.reset();
        if (!text.isEmpty()) {
            lines.addLast(text);
        }
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }
}
