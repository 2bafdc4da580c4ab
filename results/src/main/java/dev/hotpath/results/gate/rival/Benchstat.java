package dev.hotpath.results.gate.rival;

import dev.hotpath.results.compare.MannWhitney;

/**
 * benchstat of golang.org/x/perf, with its defaults: a change is reported where the U test has p &lt; 0.05, its direction is that of
 * the medians. There is no correction for the number of benchmarks and no least change.
 *
 * <p>Choice: a fork's mean is a sample, as a line of {@code go test -count} is, and not an iteration, which would raise more alarms.
 */
final class Benchstat implements Rule {

    private static final double ALPHA = 0.05;

    private final MannWhitney test = new MannWhitney();

    @Override
    public String name() {
        return "benchstat";
    }

    @Override
    public Answer judge(Sides sides) {
        double[] base = Sides.forks(sides.base());
        double[] head = Sides.forks(sides.head());
        return test.p(base, head) < ALPHA ? Answer.of(Sides.median(base), Sides.median(head)) : Answer.NO_CHANGE;
    }
}
