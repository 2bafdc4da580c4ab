package dev.hotpath.benchmarks.cli;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Commands as somebody types them into a POSIX shell. */
final class ShellWords {

    private static final Pattern PLAIN = Pattern.compile("[\\w./,:=+-]+");

    private ShellWords() {}

    /** This program with its arguments, such as a report gives to be run again. */
    static String command(List<String> arguments) {
        return arguments.stream()
                .map(ShellWords::quoted)
                .collect(Collectors.joining(" ", "java -jar benchmarks.jar ", ""));
    }

    /** A word that means itself and nothing else. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
