package dev.hotpath.benchmarks.cli;

import dev.hotpath.benchmarks.lab.Progress;
import dev.hotpath.results.report.Printable;
import java.io.PrintStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * Where the command line writes: what was asked for to {@code out}, everything about how it is going to {@code err}.
 *
 * @param out the document or the verdicts
 * @param err progress and errors
 * @param terminal whether a person watches {@code err}
 * @param environment the process environment, for {@code NO_COLOR} and {@code COLUMNS}
 */
record Console(PrintStream out, PrintStream err, boolean terminal, Map<String, String> environment) {

    private static final int DEFAULT_WIDTH = 80;

    static Console ofProcess() {
        return new Console(System.out, System.err, watched(), System.getenv());
    }

    boolean colour() {
        return terminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether more than ASCII is readable in what the JVM writes to {@code out}; by what it says of it since JDK 19, or 17. */
    boolean unicode() {
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
        err.println(colour() ? "\u001b[31m" + printable + "\u001b[0m" : printable);
    }

    /** One line on {@code err} about what the user might not expect. */
    void note(String line) {
        err.println(Printable.of(line));
    }

    private static boolean watched() {
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
