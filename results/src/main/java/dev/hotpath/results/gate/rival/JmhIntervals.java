package dev.hotpath.results.gate.rival;

import java.util.Arrays;

/**
 * How JMH's own output is read: {@code score ± error} is a 99.9 % interval by Student's t over the iterations of all forks, and two
 * scores whose intervals do not overlap are taken for different.
 */
final class JmhIntervals implements Rule {

    private final StudentQuantiles quantiles = new StudentQuantiles(0.9995);

    @Override
    public String name() {
        return "JMH's intervals";
    }

    @Override
    public Answer judge(Sides sides) {
        double[] base = Sides.iterations(sides.base());
        double[] head = Sides.iterations(sides.head());
        double apart = Math.abs(Sides.mean(base) - Sides.mean(head));
        return apart > error(base) + error(head) ? Answer.of(Sides.mean(base), Sides.mean(head)) : Answer.NO_CHANGE;
    }

    /** The error as JMH prints it. */
    double error(double[] values) {
        double mean = Sides.mean(values);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        return quantiles.at(values.length - 1) * Math.sqrt(squares / (values.length - 1) / values.length);
    }
}
