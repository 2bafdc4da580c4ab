package dev.hotpath.results.gate.rival;

import java.util.Arrays;

/**
 * pyperf's {@code compare_to}: Student's two-sample t-test with a pooled variance, two-sided at 0.05, on the values of all
 * processes together.
 *
 * <p>No choice: it pools the values, so the iterations of a fork count as if they were independent.
 */
final class Pyperf implements Rule {

    private final StudentQuantiles critical = new StudentQuantiles(0.975);

    @Override
    public String name() {
        return "pyperf";
    }

    @Override
    public Answer judge(Sides sides) {
        double[] base = Sides.iterations(sides.base());
        double[] head = Sides.iterations(sides.head());
        return Math.abs(t(base, head)) >= critical.at(base.length + head.length - 2)
                ? Answer.of(Sides.mean(base), Sides.mean(head))
                : Answer.NO_CHANGE;
    }

    static double t(double[] base, double[] head) {
        double pooled = (squares(base) + squares(head)) / (base.length + head.length - 2);
        return (Sides.mean(base) - Sides.mean(head)) / Math.sqrt(pooled / base.length + pooled / head.length);
    }

    private static double squares(double[] values) {
        double mean = Sides.mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    }
}
