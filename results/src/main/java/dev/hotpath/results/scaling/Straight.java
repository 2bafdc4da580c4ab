package dev.hotpath.results.scaling;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Growth along a straight line, a + b·x with a, b ≥ 0, against growth that bends upwards: c·g(x) on top, where g is
 * n·log n, a power, or a hinge (a second, steeper line from a point on). Serves sizes and ratios as they are, and rates after a change of
 * axis: see {@link Waiting}.
 */
final class Straight {

    private static final double[] POWERS = {1.25, 1.5, 2, 2.5, 3};

    private static final double LEAST_POWER = 1.1;
    private static final double MOST_POWER = 4;
    private static final double STEP = 0.1;
    private static final double FINE_STEP = 0.005;

    private Straight() {}

    /**
     * The excess is the last point over the straight line through the first half of the points.
     *
     * @param x the axis
     * @param level the latency at each point, by which that line is weighed
     */
    static Family bend(double[] x, double[] level) {
        return bend(x, continuation(x, level), POWERS, knees(x));
    }

    /**
     * The same with every power and knee that could be told apart: too many to search, but an effect's size lies between them.
     *
     * @param exponent near which a quiet machine tells more powers apart; NaN where that is unknown
     */
    static Family finely(double[] x, double[] level, double exponent) {
        DoubleStream powers = steps(LEAST_POWER, MOST_POWER, STEP);
        if (exponent > 1) {
            powers = DoubleStream.concat(
                    powers, steps(Math.max(LEAST_POWER, exponent - STEP) + FINE_STEP, exponent + STEP, FINE_STEP));
        }
        double[] knees = ClosedLoop.knees(x);
        // Before the second point nothing could be seen to bend.
        return bend(x, tangent(x, level), powers.toArray(), Arrays.copyOfRange(knees, ClosedLoop.STEPS, knees.length));
    }

    private static DoubleStream steps(double from, double to, double step) {
        return IntStream.rangeClosed(0, (int) Math.round((to - from) / step)).mapToDouble(i -> from + i * step);
    }

    private static Family bend(double[] x, double[] line, double[] powers, double[] knees) {
        double end = x[x.length - 1];
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        int slope = family.column(place -> place / end);
        family.healthy(new Cone(new int[] {one, slope}, Double.NaN, 1));
        double first = x[0] > 0 ? x[0] : x[1];
        double height = end * Math.log(end / first);
        int sorting = family.column(place -> place > first ? place * Math.log(place / first) / height : 0);
        family.alternative(new Cone(new int[] {one, slope, sorting}, Double.NaN, Double.NaN));
        for (double power : powers) {
            int column = family.column(place -> Math.pow(place / end, power));
            family.alternative(new Cone(new int[] {one, slope, column}, Double.NaN, power));
        }
        for (double knee : knees) {
            int column = family.column(place -> Math.max(0, place - knee) / (end - knee));
            family.alternative(new Cone(new int[] {one, slope, column}, knee, Double.NaN));
        }
        return family.build(line);
    }

    /** Whether it grows at all: a constant against a straight line; the excess is the growth over the whole axis. */
    static Family growth(double[] x) {
        Family.Builder family = new Family.Builder(x);
        int one = family.column(place -> 1);
        int slope = family.column(place -> place / x[x.length - 1]);
        family.healthy(new Cone(new int[] {one}, Double.NaN, Double.NaN));
        family.alternative(new Cone(new int[] {one, slope}, Double.NaN, 1));
        return family.build(first(x.length));
    }

    /** Interior points, and half-way between two of them. Beyond the last of them a bend would touch a single point. */
    static double[] knees(double[] x) {
        int interior = x.length - 2;
        double[] knees = new double[2 * interior - 1];
        for (int i = 0; i < interior; i++) {
            knees[2 * i] = x[i + 1];
            if (i + 1 < interior) {
                knees[2 * i + 1] = Math.sqrt(x[i + 1] * x[i + 2]);
            }
        }
        return knees;
    }

    /** The weights with which the latencies of the first half of the points make up the straight line's last point. */
    static double[] continuation(double[] x, double[] level) {
        return continuation(x, level, x[x.length - 1]);
    }

    /**
     * The same for latencies near that level, whose own line is weighed by themselves: where the first half bends, the line moves
     * as much with its weights as with the points.
     */
    private static double[] tangent(double[] x, double[] level) {
        return tangent(x, level, x[x.length - 1]);
    }

    /**
     * The weights with which latencies near that level make up their line at any place. The line is homogeneous in them, so by
     * Euler's theorem its gradient there is enough.
     */
    static double[] tangent(double[] x, double[] level, double place) {
        double[] line = continuation(x, level, place);
        double[] gradient = new double[line.length];
        for (int j = 0; j < (x.length + 1) / 2; j++) {
            gradient[j] = line[j] * (2 * product(continuation(x, level, x[j]), level) / level[j] - 1);
        }
        return gradient;
    }

    private static double[] continuation(double[] x, double[] level, double place) {
        int half = (x.length + 1) / 2;
        double sum = 0;
        double mean = 0;
        for (int j = 0; j < half; j++) {
            double weight = 1 / (level[j] * level[j]);
            sum += weight;
            mean += weight * x[j];
        }
        mean /= sum;
        double spread = 0;
        for (int j = 0; j < half; j++) {
            spread += (x[j] - mean) * (x[j] - mean) / (level[j] * level[j]);
        }
        double[] line = new double[x.length];
        for (int j = 0; j < half; j++) {
            line[j] = (1 / sum + (place - mean) * (x[j] - mean) / spread) / (level[j] * level[j]);
        }
        return line;
    }

    private static double product(double[] weights, double[] values) {
        double sum = 0;
        for (int j = 0; j < values.length; j++) {
            sum += weights[j] * values[j];
        }
        return sum;
    }

    /** Healthy is what the first point takes. */
    static double[] first(int points) {
        double[] line = new double[points];
        line[0] = 1;
        return line;
    }
}
