package dev.hotpath.benchmarks.lab;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Keeps the last lines of what a process says in UTF-8, in whatever pieces it comes; those that are blank say nothing. */
public final class SaidLines implements Consumer<byte[]> {

    /** Colours, which some also send where nobody sees them. */
    private static final Pattern DECORATION = Pattern.compile("\u001b\\[[0-9;]*m");

    /** Nothing, but for the mark of its level: Maven sends a good many. */
    private static final Pattern BLANK = Pattern.compile("(\\[[A-Z]+])?");

    private final int kept;
    private final int longest;
    private final Deque<String> lines = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    /**
     * @param kept how many lines
     * @param longest how many bytes of each
     */
    public SaidLines(int kept, int longest) {
        this.kept = kept;
        this.longest = longest;
    }

    @Override
    public synchronized void accept(byte[] bytes) {
        for (byte b : bytes) {
            accept(b);
        }
    }

    synchronized void accept(int b) {
        if (b == '\n') {
            endLine();
        } else if (line.size() < longest) {
            line.write(b);
        }
    }

    synchronized void endLine() {
        String text = DECORATION
                .matcher(line.toString(StandardCharsets.UTF_8))
                .replaceAll("")
                .stripTrailing();
        line.reset();
        if (!BLANK.matcher(text).matches()) {
            lines.addLast(text);
        }
        if (lines.size() > kept) {
            lines.removeFirst();
        }
    }

    /** The oldest first. */
    public synchronized List<String> lines() {
        endLine();
        return List.copyOf(lines);
    }
}
