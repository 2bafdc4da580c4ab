package dev.hotpath.results.attribution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A page under a load that rises and falls again, without a pause in between. One that follows its load is as fast on the way down
 * as it was on the way up; one that stays sick is in a metastable failure (Bronson 2021), and what lies between the two curves
 * says how much. All times and loads are as the system runs; only the words are in real time.
 *
 * @param steps by load, ascending, two at least
 */
public record Hysteresis(List<Step> steps) {

    /** A mean of so many times the one on the way up is sick; runs differ, and what they left drains. */
    private static final double SICK = 2;

    /** So many more of the requests failing, and so many times as many, is sick too, however fast they fail. */
    private static final double FAILING = 0.05;

    /**
     * A load on the way up and on the way down. The highest is run once, and is the same on both.
     *
     * @param load requests a second
     */
    public record Step(double load, State up, State down) {

        boolean sick() {
            double failing = Math.max(SICK * up.failedShare(), FAILING + up.failedShare());
            return down.meanMillis() >= SICK * up.meanMillis() || down.failedShare() >= failing;
        }
    }

    /**
     * The page at a load.
     *
     * @param meanMillis of all answers and failures
     * @param failedShare of the requests, from 0 to 1
     */
    public record State(double meanMillis, double failedShare) {

        /** @throws IllegalArgumentException when nothing was requested, of which there is no mean and no share */
        public State {
            if (!(meanMillis > 0 && Double.isFinite(meanMillis) && failedShare >= 0 && failedShare <= 1)) {
                throw new IllegalArgumentException("a mean of %s ms and a failed share of %s: nothing was requested"
                        .formatted(meanMillis, failedShare));
            }
        }
    }

    /**
     * @throws IllegalArgumentException when there are fewer than two steps
     */
    public Hysteresis {
        steps = List.copyOf(steps);
        if (steps.size() < 2) {
            throw new IllegalArgumentException("a sweep needs two loads or more");
        }
    }

    /** The area between the curves of the means by the area under the one up; 0 for a page that comes back at once. */
    public double area() {
        double between = 0;
        double under = 0;
        for (int i = 1; i < steps.size(); i++) {
            Step left = steps.get(i - 1);
            Step right = steps.get(i);
            double half = (right.load() - left.load()) / 2;
            double up = left.up().meanMillis() + right.up().meanMillis();
            between += half * (left.down().meanMillis() + right.down().meanMillis() - up);
            under += half * up;
        }
        return between / under;
    }

    /** Whether it is still sick at the lowest load, where the sweep began. */
    public boolean staysSick() {
        return steps.get(0).sick();
    }

    /** The highest load on the way down at and below which it is well again; NaN when it stays sick. */
    public double comesBackAt() {
        double at = Double.NaN;
        for (Step step : steps) {
            if (step.sick()) {
                break;
            }
            at = step.load();
        }
        return at;
    }

    /**
     * One sentence in real time.
     *
     * @param scale by how much slower the system that is replayed is
     */
    public String words(double scale) {
        RealTime time = new RealTime(scale);
        double highest = steps.get(steps.size() - 1).load();
        String area = "the area between the curves is " + rounded(area()) + " of the one below";
        if (staysSick()) {
            Step first = steps.get(0);
            return "stays sick: back at %s/s it takes %s where it took %s on the way up to %s/s%s; %s"
                    .formatted(
                            RealTime.figure(first.load() / scale),
                            time.of(first.down().meanMillis()),
                            time.of(first.up().meanMillis()),
                            RealTime.figure(highest / scale),
                            failures(first),
                            area);
        }
        if (comesBackAt() == highest) {
            return "follows its load down from %s/s; %s".formatted(RealTime.figure(highest / scale), area);
        }
        Step sick = steps.stream().filter(Step::sick).findFirst().orElseThrow();
        return "is still sick at %s/s after %s/s, where it takes %s and took %s on the way up%s, and comes back at %s/s; %s"
                .formatted(
                        RealTime.figure(sick.load() / scale),
                        RealTime.figure(highest / scale),
                        time.of(sick.down().meanMillis()),
                        time.of(sick.up().meanMillis()),
                        failures(sick),
                        RealTime.figure(comesBackAt() / scale),
                        area);
    }

    /** Each load with the page's mean on the way up and on the way down, in real time. */
    public String curves(double scale) {
        RealTime time = new RealTime(scale);
        return steps.stream()
                .map(each -> "%s/s %s and %s"
                        .formatted(
                                RealTime.figure(each.load() / scale),
                                time.of(each.up().meanMillis()),
                                time.of(each.down().meanMillis())))
                .collect(Collectors.joining(", ", "up and down: ", ""));
    }

    /** A way down that is faster by next to nothing is no less than nothing. */
    private static String rounded(double area) {
        return String.format(Locale.ROOT, "%.2f", area).replace("-0.00", "0.00");
    }

    private static String failures(Step step) {
        return step.down().failedShare() <= step.up().failedShare()
                ? ""
                : ", and %s fail where %s did"
                        .formatted(
                                RealTime.percent(step.down().failedShare()),
                                RealTime.percent(step.up().failedShare()));
    }
}
