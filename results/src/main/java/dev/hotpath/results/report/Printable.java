package dev.hotpath.results.report;

/**
 * Text that strangers wrote, made fit for a terminal: what would move the cursor, change its colour or reverse the direction
 * of writing is shown as an escape and not obeyed.
 */
public final class Printable {

    private Printable() {}

    /** The text in one line; what can't be seen as {@code \}{@code u001b}. */
    public static String of(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isObeyed(c)) {
                printable.append(String.format("\\u%04x", c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }

    private static boolean isObeyed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
