package dev.hotpath.results.report;

/**
 * Writes HTML in which whatever strangers wrote stays text: it is escaped, and what would turn the direction of writing or
 * can't be seen is shown as in {@link Printable}.
 */
final class Html {

    private final StringBuilder out = new StringBuilder();

    /** @param attributes names and values in turn; a name whose value is null is left out */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    Html text(String text) {
        escape(text);
        return this;
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Of this program's own making, and nobody else's. */
    Html trusted(String html) {
        out.append(html);
        return this;
    }

    private void escape(String text) {
        // Most of a page is figures and plain words, which need none of it.
        String printable = text.chars().allMatch(Html::isPlain) ? text : Printable.of(text);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    private static boolean isPlain(int c) {
        return c >= ' ' && c <= '~';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
