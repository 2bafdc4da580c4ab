package dev.hotpath.benchmarks.cli;

import java.util.regex.Pattern;

/** A word of a command as it is written in a shell. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[\\w./,:=+-]+");

    private ShellWord() {}

    /** The word itself, in quotes where a shell would make something else of it. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
