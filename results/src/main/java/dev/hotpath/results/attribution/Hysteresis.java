package dev.hotpath.results.attribution;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A page under a load that rises and falls again, without a pause in between. One that follows its load is as fast on the way down as it was on
 * the way up; one that stays sick is in a metastable failure (Bronson 2021), and what lies between the two curves says how much.
 *
 * @param loads requests a second, ascending
 * @param up the page's mean at each on the way up, in milliseconds
 * @param down on the way down
 */
public record Hysteresis(double[] loads, double[] up, double[] down) {

    /** A mean of so many times the one on the way up is sick; runs differ, and what they left drains. */
    private static final double SICK = 2;

    /**
     * @throws IllegalArgumentException when there are fewer than two loads, or not as many means
     */
    public Hysteresis {
        if (loads.length < 2 || up.length != loads.length || down.length != loads.length) {
            throw new IllegalArgumentException("a sweep needs two loads or more, and a mean at each both ways");
        }
    }

    /** The area between the curves by the area under the one up; 0 for a page that comes back at once. */
    public double area() {
        double between = 0;
        double under = 0;
        for (int i = 1; i < loads.length; i++) {
            double width = loads[i] - loads[i - 1];
            between += width * (down[i] - up[i] + down[i - 1] - up[i - 1]) / 2;
            under += width * (up[i] + up[i - 1]) / 2;
        }
        return between / under;
    }

    /** Whether it is still sick at the lowest load, where the sweep began. */
    public boolean staysSick() {
        return down[0] >= SICK * up[0];
    }

    /** The highest load on the way down at and below which it is well again; NaN when it stays sick. */
    public double comesBackAt() {
        double at = Double.NaN;
        for (int i = 0; i < loads.length && down[i] < SICK * up[i]; i++) {
            at = loads[i];
        }
        return at;
    }

    /** One sentence in real time. @param scale by how much real times are longer, and real loads lower */
    public String words(double scale) {
        RealTime time = new RealTime(scale);
        double highest = loads[loads.length - 1];
        String area = String.format(Locale.ROOT, "the area between the curves is %.2f of the one below", area());
        if (staysSick()) {
            return "stays sick: back at %s/s it takes %s where it took %s on the way up to %s/s; %s"
                    .formatted(
                            RealTime.figure(loads[0] / scale),
                            time.of(down[0]),
                            time.of(up[0]),
                            RealTime.figure(highest / scale),
                            area);
        }
        if (comesBackAt() == highest) {
            return "follows its load down from %s/s; %s".formatted(RealTime.figure(highest / scale), area);
        }
        int sick = lowestSick();
        return "is still sick at %s/s after %s/s, where it takes %s and took %s on the way up, and comes back at %s/s; %s"
                .formatted(
                        RealTime.figure(loads[sick] / scale),
                        RealTime.figure(highest / scale),
                        time.of(down[sick]),
                        time.of(up[sick]),
                        RealTime.figure(comesBackAt() / scale),
                        area);
    }

    /** Each load with the page's mean on the way up and on the way down, in real time. */
    public String curves(double scale) {
        RealTime time = new RealTime(scale);
        return IntStream.range(0, loads.length)
                .mapToObj(i -> "%s/s %s and %s".formatted(RealTime.figure(loads[i] / scale), time.of(up[i]), time.of(down[i])))
                .collect(Collectors.joining(", ", "up and down: ", ""));
    }

    private int lowestSick() {
        int i = 0;
        while (down[i] < SICK * up[i]) {
            i++;
        }
        return i;
    }
}
