package dev.hotpath.benchmarks.ab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keeps the end of what a build says. */
final class LastLines implements Consumer<byte[]> {

    private static final int KEPT = 12;
    private static final int LONGEST = 500;

    /** Colours, which builds also send where nobody sees them. */
    private static final Pattern DECORATION = Pattern.compile("\u001b\\[[0-9;]*m");

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
        String text = DECORATION
                .matcher(line.toString(StandardCharsets.UTF_8))
                .replaceAll("")
                .stripTrailing();
        line.reset();
        if (!text.isEmpty() && !text.equals("[ERROR]")) {
            lines.addLast(text);
        }
        if (lines.size() > KEPT) {
            lines.removeFirst();
        }
    }
}
