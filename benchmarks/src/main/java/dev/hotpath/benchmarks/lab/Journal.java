package dev.hotpath.benchmarks.lab;

import dev.hotpath.results.record.TrialRecord;

/** Where finished trials are kept: what it has taken survives the end of this process, however it ends. */
@FunctionalInterface
public interface Journal {
    void append(TrialRecord trial);
}
