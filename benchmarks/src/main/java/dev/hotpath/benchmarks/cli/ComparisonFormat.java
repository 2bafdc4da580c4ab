package dev.hotpath.benchmarks.cli;

/** How a comparison is printed. */
enum ComparisonFormat {
    TEXT,
    MARKDOWN,
    JSON
}
