package dev.hotpath.benchmarks.cli;

import picocli.CommandLine.Option;

/** How much a command says; the same on all of them. */
final class Verbosity {

    @Option(names = "--quiet", description = "Say only the result, and errors.")
    boolean quiet;

    @Option(names = "--verbose", description = "Say more, and of a diagnosis or a verdict every curve.")
    boolean verbose;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    boolean help;
}
