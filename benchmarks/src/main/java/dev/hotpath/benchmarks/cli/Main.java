package dev.hotpath.benchmarks.cli;

import java.util.Set;

/**
 * The entry point of {@code benchmarks.jar}: without arguments the quick diagnosis, with a command of ours that command, and
 * with anything else what JMH's own main does.
 */
public final class Main {

    private static final Set<String> OURS =
            Set.of("diagnose", "verdict", "truth", "doctor", "help", "--help", "--version");

    private Main() {}

    public static void main(String[] args) {
        // Listing benchmarks must be quick, so JMH's way loads nothing of the command line's.
        int code = args.length == 0 || OURS.contains(args[0]) ? CommandTree.run(args) : JmhCommand.run(args);
        System.exit(code);
    }
}
