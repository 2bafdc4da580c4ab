package dev.hotpath.benchmarks.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** What commands print that run in this process, and not in one of their own. */
final class Screen {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Runs a command and returns its exit status. */
    int run(Object... arguments) {
        return CommandTree.run(words(arguments), console());
    }

    /** Runs one whose standard output goes elsewhere. */
    int run(PrintStream elsewhere, Object... arguments) {
        return CommandTree.run(words(arguments), new Console(elsewhere, printing(err), Map.of()));
    }

    private static String[] words(Object... arguments) {
        return Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    }

    Console console() {
        return new Console(printing(out), printing(err), Map.of());
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8).strip();
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8).strip();
    }

    void clear() {
        out.reset();
        err.reset();
    }

    private static PrintStream printing(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
