package dev.hotpath.benchmarks.cli;

import picocli.CommandLine.Option;

/** What is left to chance in a replay, from which number. */
class ReplaySeed {

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of arrivals, users and the services' latencies. Default: ${DEFAULT-VALUE}.")
    long seed = 1;
}
