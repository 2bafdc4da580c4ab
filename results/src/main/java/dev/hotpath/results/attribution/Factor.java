package dev.hotpath.results.attribution;

import java.util.function.DoubleFunction;

/**
 * Something about a system that may change, in steps from as it is to as bad as it may get.
 *
 * @param name for the system under trial
 * @param steps the first is as it is; ascending or descending
 * @param words says a step, as in "the page dies at ..."
 */
public record Factor(String name, double[] steps, DoubleFunction<String> words) {

    /**
     * @throws IllegalArgumentException when there are fewer than two steps, or they don't go one way
     */
    public Factor {
        steps = steps.clone();
        boolean oneWay = steps.length >= 2;
        for (int i = 2; i < steps.length; i++) {
            oneWay &= (steps[i] - steps[i - 1]) * (steps[1] - steps[0]) > 0;
        }
        if (!oneWay || steps[0] == steps[1]) {
            throw new IllegalArgumentException("the steps of %s don't go from as it is to worse".formatted(name));
        }
    }

    /** Said as "+14 % volume". */
    public static Factor percent(String name, double... steps) {
        return new Factor(
                name,
                steps,
                step -> "%s%s %s"
                        .formatted(step < steps[0] ? "−" : "+", RealTime.percent(change(step, steps[0])), name));
    }

    /** Said as "an upstream 1.8× slower": the subject is "an upstream", the worse is "slower". */
    public static Factor times(String name, String subject, String worse, double... steps) {
        return new Factor(
                name,
                steps,
                step -> "%s %s× %s"
                        .formatted(subject, RealTime.figure(Math.max(step / steps[0], steps[0] / step)), worse));
    }

    /** Said as "a pool of 6": the pattern is "a pool of %s". */
    public static Factor value(String name, String pattern, double... steps) {
        return new Factor(name, steps, step -> pattern.formatted(RealTime.figure(step)));
    }

    /** Steps by the same factor each: {@code count} of them after the first. */
    public static double[] geometric(double from, double to, int count) {
        double[] steps = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            steps[i] = from * Math.pow(to / from, i / (double) count);
        }
        return steps;
    }

    /** Steps by the same difference each: {@code count} of them after the first. */
    public static double[] even(double from, double to, int count) {
        double[] steps = new double[count + 1];
        for (int i = 0; i <= count; i++) {
            steps[i] = from + (to - from) * i / count;
        }
        return steps;
    }

    /**
     * How far a step is from the first, as the logarithm of their ratio; where the first is 0 and there is none, the part of the way to
     * the last, as if that were ten times as much.
     */
    double distance(int step) {
        return steps[0] > 0 && steps[step] > 0
                ? Math.abs(Math.log(steps[step] / steps[0]))
                : Math.log(10) * step / (steps.length - 1);
    }

    int last() {
        return steps.length - 1;
    }

    private static double change(double step, double first) {
        return Math.abs(step / first - 1);
    }
}
