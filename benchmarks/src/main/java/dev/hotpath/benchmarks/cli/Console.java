package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.report.Printable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Where the command line writes: what was asked for to {@code out}, everything about how it is going to {@code err}.
 *
 * @param out the document or the verdicts
 * @param err progress and errors
 * @param terminal whether a person watches {@code err}
 * @param shown whether a person watches {@code out}
 * @param environment the process environment, for {@code NO_COLOR} and {@code COLUMNS}
 */
record Console(PrintStream out, PrintStream err, boolean terminal, boolean shown, Map<String, String> environment) {

    private static final int DEFAULT_WIDTH = 80;

    /** Which terminals Linux has. */
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/|tty|console).*");

    /** Nobody watches. */
    Console(PrintStream out, PrintStream err, Map<String, String> environment) {
        this(out, err, false, false, environment);
    }

    static Console ofProcess() {
        boolean unicode = isUnicode();
        return new Console(
                unicode ? System.out : new PlainWords(System.out),
                unicode ? System.err : new PlainWords(System.err),
                watched(2),
                watched(1),
                System.getenv());
    }

    /** A document for other programs, always in UTF-8, whatever the terminal's encoding is. */
    void document(String text) {
        byte[] bytes = (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Whether what goes to {@code out} may be coloured. */
    boolean colour() {
        return shown && isColourWanted();
    }

    private boolean isColourWanted() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether more than ASCII is readable in what the JVM writes to {@code out}; by what it says of it since JDK 19, or 17. */
    boolean unicode() {
        return isUnicode();
    }

    private static boolean isUnicode() {
        String encoding = System.getProperty("stdout.encoding");
        if (encoding == null) {
            encoding = System.getProperty("sun.stdout.encoding", System.getProperty("native.encoding", ""));
        }
        return encoding.toUpperCase(Locale.ROOT).startsWith("UTF");
    }

    int width() {
        try {
            return Math.max(40, Integer.parseInt(environment.getOrDefault("COLUMNS", "")));
        } catch (NumberFormatException e) {
            return DEFAULT_WIDTH;
        }
    }

    Progress progress(boolean quiet) {
        if (quiet) {
            return Progress.silent();
        }
        return terminal ? new TerminalProgress(err, width()) : new PlainProgress(err, Clock.systemUTC());
    }

    /** One line on {@code err}, in red where a person watches. */
    void error(String line) {
        String printable = Printable.of(line);
        err.println(terminal && isColourWanted() ? "\u001b[31m" + printable + "\u001b[0m" : printable);
    }

    /** One line on {@code err} about what the user might not expect. */
    void note(String line) {
        err.println(Printable.of(line));
    }

    /**
     * Where Linux tells what a file descriptor is, that; the JVM's own console is one of input and output, and not of errors.
     *
     * @param descriptor 1 for {@code out}, 2 for {@code err}
     */
    private static boolean watched(int descriptor) {
        try {
            return TERMINAL.matcher(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                            .toString())
                    .matches();
        } catch (IOException | UnsupportedOperationException | SecurityException e) {
            return isConsole();
        }
    }

    private static boolean isConsole() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // Since JDK 22 there is a console even when nobody watches, and a method that tells.
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
