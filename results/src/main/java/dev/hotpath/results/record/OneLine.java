package dev.hotpath.results.record;

/** Keeps what strangers' files hold from breaking a message into lines or flooding the terminal. */
final class OneLine {

    private static final int LONGEST = 400;

    private OneLine() {}

    static String of(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.length() <= LONGEST
                ? line
                : line.substring(0, LONGEST / 2) + " … " + line.substring(line.length() - LONGEST / 2);
    }
}
