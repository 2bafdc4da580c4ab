package dev.hotpath.results.report;

import java.util.Collections;
import java.util.List;

/** A document in Markdown, line by line. What strangers wrote must come through {@link MarkdownText}. */
public final class MarkdownDocument {

    private final StringBuilder text = new StringBuilder();

    public void line(String line) {
        text.append(line).append('\n');
    }

    /** One of the second level, between empty lines. */
    public void heading(String title) {
        line("");
        line("## " + title);
        line("");
    }

    /** The head of a table. */
    public void head(List<String> names) {
        row(names);
        row(Collections.nCopies(names.size(), "---"));
    }

    /** A row of a table. */
    public void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    /** The whole of it, with a line break at its end. */
    @Override
    public String toString() {
        return text.toString();
    }
}
