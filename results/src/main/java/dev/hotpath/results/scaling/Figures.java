package dev.hotpath.results.scaling;

import java.util.Arrays;
import java.util.OptionalDouble;

/** A curve's figures as people say them: 8.4 ms at 16. */
final class Figures {

    private static final double[] SECONDS = {1e-9, 1e-6, 1e-3, 1};
    private static final String[] NAMES = {"ns", "us", "ms", "s"};

    private final Curve curve;
    private final Examination.Sample sample;

    Figures(Curve curve, Examination.Sample sample) {
        this.curve = curve;
        this.sample = sample;
    }

    String axis() {
        return curve.axis();
    }

    AxisKind kind() {
        return curve.kind();
    }

    OptionalDouble capacity() {
        return curve.capacity();
    }

    double firstY() {
        return sample.y()[0];
    }

    double lastX() {
        return sample.x()[sample.x().length - 1];
    }

    String first() {
        return time(firstY()) + " at " + Words.number(sample.x()[0]);
    }

    String last() {
        return time(sample.y()[sample.y().length - 1]) + " at " + Words.number(lastX());
    }

    /** How far forks lie around their point, as a share of the latency. */
    double scatter() {
        return sample.locations().scale();
    }

    /** Of the point that has fewest. */
    int forks() {
        return Arrays.stream(sample.forks()).min().orElse(0);
    }

    /** In the unit that needs the fewest digits; a unit that is no time stays. */
    String time(double value) {
        String unit = curve.unit().endsWith("/op")
                ? curve.unit().substring(0, curve.unit().length() - 3)
                : curve.unit();
        int at = Arrays.asList(NAMES).indexOf(unit);
        if (at < 0) {
            return Words.number(value) + " " + curve.unit();
        }
        double seconds = value * SECONDS[at];
        int fit = 0;
        while (fit < NAMES.length - 1 && seconds >= SECONDS[fit + 1]) {
            fit++;
        }
        return Words.number(seconds / SECONDS[fit]) + " " + NAMES[fit];
    }
}
