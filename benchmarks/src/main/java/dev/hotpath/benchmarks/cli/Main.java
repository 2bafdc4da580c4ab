package dev.hotpath.benchmarks.cli;

import java.io.PrintStream;
import java.util.Set;

/**
 * The entry point of {@code benchmarks.jar}: without arguments the quick diagnosis, with a command of ours that command, and
 * with anything else what JMH's own main does.
 */
public final class Main {

    /** Named here too, so that JMH's way need not load the commands to know that it is meant. */
    static final Set<String> COMMANDS = Set.of(
            "diagnose",
            "verdict",
            "incident",
            "compare",
            "ab",
            "bisect",
            "history",
            "gate",
            "flame",
            "report",
            "truth",
            "calibrate",
            "doctor");

    private static final Set<String> ABOUT = Set.of("help", "--help", "--version");

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, System.err));
    }

    static int run(String[] args, PrintStream err) {
        try {
            // Listing benchmarks must be quick, so JMH's way loads nothing of the command line's.
            boolean ours = args.length == 0 || COMMANDS.contains(args[0]) || ABOUT.contains(args[0]);
            return ours ? CommandTree.run(args) : JmhCommand.run(args);
        } catch (Throwable unforeseen) {
            // What nobody catches would end with 1, which says that something got slower; and 3 is let pass by those
            // who gate.
            unforeseen.printStackTrace(err);
            return ExitCode.BAD_INPUT;
        }
    }
}
