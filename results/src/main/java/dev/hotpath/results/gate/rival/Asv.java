package dev.hotpath.results.gate.rival;

import dev.hotpath.results.compare.MannWhitney;

/**
 * airspeed velocity's {@code compare} and {@code continuous}: a benchmark is worse where the two-sided U test has p &lt; 0.002 and the
 * ratio of the medians is beyond a factor, 1.1 unless asked for otherwise. Its detection of steps in the long run is another thing
 * and is not meant here.
 *
 * <p>Choice: a fork's mean is a sample. Asv pools the repetitions of its processes.
 */
final class Asv implements Rule {

    private static final double THRESHOLD = 0.002;

    private final String name;
    private final double factor;
    private final MannWhitney test = new MannWhitney();

    /** @param factor 1 for the test alone */
    Asv(String name, double factor) {
        this.name = name;
        this.factor = factor;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Answer judge(Sides sides) {
        double[] base = Sides.forks(sides.base());
        double[] head = Sides.forks(sides.head());
        double before = Sides.median(base);
        double after = Sides.median(head);
        boolean beyond = after > before * factor || after < before / factor;
        return beyond && test.p(base, head) < THRESHOLD ? Answer.of(before, after) : Answer.NO_CHANGE;
    }
}
