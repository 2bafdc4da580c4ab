package dev.hotpath.benchmarks.cli;

/** How results are printed. */
enum Format {
    TEXT,
    JSON
}
