package dev.hotpath.results.report;

/**
 * Strangers' text inside Markdown that a forge shows: nothing in it is a link, a mention, a tag, a cell's end or any other
 * mark-up.
 */
public final class MarkdownText {

    /** Mark-up at the start of a line at most, or none at all. */
    private static final String HARMLESS = " .,;=%±×+−→÷()?'/ -";

    private MarkdownText() {}

    /** As a line by itself, in which a first number or dash would begin a list. */
    static String line(String text) {
        return text.isEmpty() || Character.isLetter(text.codePointAt(0)) ? of(text) : "&#8203;" + of(text);
    }

    /** As plain text behind something of ours. */
    public static String of(String text) {
        String printable = Printable.of(text);
        StringBuilder safe = new StringBuilder(printable.length());
        for (int i = 0; i < printable.length(); ) {
            int c = printable.codePointAt(i);
            int next = i + Character.charCount(c);
            if (isHarmless(c, printable, i)) {
                safe.appendCodePoint(c);
            } else {
                safe.append("&#").append(c).append(';');
            }
            if (c == '@' || c == '#') {
                // Forges look for names and numbers of issues after they have resolved the references: what has no
                // width is in none.
                safe.append("&#8203;");
            }
            i = next;
        }
        return safe.toString();
    }

    /** As a name in code's type, in which forges look for nothing. */
    static String code(String text) {
        return "<code>" + of(text) + "</code>";
    }

    /** As it is, to be copied, between more backticks than there are in it. */
    public static String verbatim(String text) {
        String printable = Printable.of(text);
        String fence = "`";
        while (printable.contains(fence)) {
            fence += "`";
        }
        return fence.length() == 1 ? fence + printable + fence : fence + " " + printable + " " + fence;
    }

    private static boolean isHarmless(int c, String text, int at) {
        if (c == '.') {
            return !text.regionMatches(true, Math.max(0, at - 3), "www", 0, 3);
        }
        if (c == ':') {
            return at + 1 == text.length() || text.charAt(at + 1) == ' ';
        }
        return Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0;
    }
}
