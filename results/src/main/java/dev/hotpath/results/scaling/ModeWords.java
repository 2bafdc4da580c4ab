package dev.hotpath.results.scaling;

import java.util.List;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;

/**
 * What is to be known of a curve whose forks run in two modes. Where the slow ones are of the same rounds at all points, the machine
 * made them slow; where they are of any, their launch did.
 */
final class ModeWords {

    private static final double SAME_ROUNDS = 0.01;

    private ModeWords() {}

    /** Whether there are modes, and so far apart that a median of all forks would mislead. */
    static boolean matter(Locations locations) {
        return locations.modes() != null && locations.modes().slowdown() >= Rules.GROWTH;
    }

    /** Empty, or a clause that begins with a semicolon. */
    static String after(Curve curve, Examination.Sample sample) {
        if (!matter(sample.locations())) {
            return "";
        }
        Modes modes = sample.locations().modes();
        String slow =
                "%.0f %% of its forks take %.0f %% longer".formatted(100 * modes.slow(), 100 * (modes.slowdown() - 1));
        return ofTheSameRounds(curve, sample)
                ? "; %s, in the same rounds at all points: the machine was slower in them, and figures and shape are those of the commoner rounds"
                        .formatted(slow)
                : "; %s, at all points alike: figures and shape are those of the commoner; ask what differs from launch to launch (inlining, memory layout)"
                        .formatted(slow);
    }

    /** Rounds differ by more than chance in how many of their forks are slow: Cochran's Q (Biometrika, 1950). */
    private static boolean ofTheSameRounds(Curve curve, Examination.Sample sample) {
        List<Point> points = curve.points();
        int rounds = points.get(0).forks().length;
        if (points.size() != sample.x().length || points.stream().anyMatch(point -> point.forks().length != rounds)) {
            return false;
        }
        Modes modes = sample.locations().modes();
        int[] ofRound = new int[rounds];
        double all = 0;
        double within = 0;
        for (int j = 0; j < points.size(); j++) {
            int ofPoint = 0;
            for (int i = 0; i < rounds; i++) {
                double error =
                        Math.log(points.get(j).forks()[i]) - sample.locations().log()[j];
                boolean slow = modes.rarer(error) == modes.apart() > 0;
                ofRound[i] += slow ? 1 : 0;
                ofPoint += slow ? 1 : 0;
            }
            all += ofPoint;
            within += ofPoint * (double) (rounds - ofPoint);
        }
        double squares = 0;
        for (int count : ofRound) {
            squares += (count - all / rounds) * (count - all / rounds);
        }
        double q = rounds * (rounds - 1.0) * squares / Math.max(1, within);
        return q > new ChiSquaredDistribution(rounds - 1).inverseCumulativeProbability(1 - SAME_ROUNDS);
    }
}
