package dev.hotpath.benchmarks.cli;

import dev.hotpath.results.scaling.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** What trips the gate of a command. */
enum FailOn {
    NONLINEAR;

    /** Whether the gate trips; the known shapes that a run checks itself with never do it. */
    boolean trips(List<Verdict> verdicts) {
        return judged(verdicts).anyMatch(v -> Boolean.TRUE.equals(v.shape().nonlinear()));
    }

    /** Whether it could not have tripped, whatever the benchmarks do: not one curve can be told. */
    boolean isBlind(List<Verdict> verdicts) {
        return judged(verdicts).allMatch(v -> v.shape().nonlinear() == null);
    }

    private static Stream<Verdict> judged(List<Verdict> verdicts) {
        return verdicts.stream().filter(v -> !v.curve().selfCheck());
    }
}
