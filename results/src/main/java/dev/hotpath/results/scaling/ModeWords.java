package dev.hotpath.results.scaling;

import java.util.Arrays;
import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;

/**
 * What is to be known of a curve whose forks run in two modes. Where the slow ones are of the same rounds at all points, the machine
 * made them slow; where they are of any, their launch did; where nobody knows which fork ran in which round, it may be either.
 */
final class ModeWords {

    private static final double SAME_ROUNDS = 0.01;
    private static final double MORE_AT_THE_END = 0.05;

    private final Curve curve;
    private final Examination.Sample sample;
    private final Modes modes;

    private ModeWords(Curve curve, Examination.Sample sample) {
        this.curve = curve;
        this.sample = sample;
        this.modes = sample.locations().modes();
    }

    /** Whether there are modes, and so far apart that a median of all forks would mislead. */
    static boolean matter(Locations locations) {
        return locations.modes() != null && locations.modes().slowdown() >= Rules.GROWTH;
    }

    /** Empty, or a clause that begins with a semicolon. */
    static String after(Curve curve, Examination.Sample sample) {
        return matter(sample.locations()) ? new ModeWords(curve, sample).words() : "";
    }

    private String words() {
        boolean[][] slow = slow();
        boolean told = roundsAreKnown();
        boolean rounds = told && ofTheSameRounds(slow);
        String where = rounds
                ? "of the same rounds at all points"
                : manyAtTheEnd(slow)
                        ? "most of all at the last point, where that may be the bend that was asked for"
                        : "at all points alike";
        String why = rounds
                ? "the machine was slower then"
                : "ask what differs from launch to launch (inlining, memory layout%s)"
                        .formatted(told ? "" : ", what else ran meanwhile");
        return "; %s %% of its forks take %s %% longer, %s: these figures and the shape are those of the commoner, %s"
                .formatted(percent(modes.slow()), percent(modes.slowdown() - 1), where, why);
    }

    private static String percent(double share) {
        return Units.figure(Math.rint(100 * share));
    }

    /** Whether the same place in each point's forks is the same round. */
    private boolean roundsAreKnown() {
        Machine machine = curve.machine();
        return machine.leftOut() == 0
                && Arrays.stream(sample.forks()).allMatch(forks -> forks == machine.rounds())
                && curve.points().stream().allMatch(point -> point.forks().length == machine.rounds());
    }

    /** Which forks are slow: a row a point. */
    private boolean[][] slow() {
        double[][] logs = Arrays.stream(sample.x())
                .mapToObj(x -> curve.points().stream()
                        .filter(point -> point.x() + 0.0 == x)
                        .flatMapToDouble(point -> Arrays.stream(point.forks()))
                        .filter(fork -> Double.isFinite(fork) && fork > 0)
                        .map(Math::log)
                        .toArray())
                .toArray(double[][]::new);
        Drift drift = Drift.of(logs);
        boolean[][] slow = new boolean[logs.length][];
        for (int j = 0; j < logs.length; j++) {
            double[] still = drift.without(logs[j]);
            slow[j] = new boolean[still.length];
            for (int i = 0; i < still.length; i++) {
                double error = still[i] - sample.locations().log()[j];
                slow[j][i] = !Double.isNaN(modes.beyond(error)) && modes.rarer(error) == modes.apart() > 0;
            }
        }
        return slow;
    }

    /** Rounds differ by more than chance in how many of their forks are slow: Cochran's Q (Biometrika, 1950). */
    private static boolean ofTheSameRounds(boolean[][] slow) {
        int rounds = slow[0].length;
        int[] ofRound = new int[rounds];
        double all = 0;
        double within = 0;
        for (boolean[] point : slow) {
            int ofPoint = count(point);
            for (int i = 0; i < rounds; i++) {
                ofRound[i] += point[i] ? 1 : 0;
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

    /** The last point has more slow forks than chance would leave it: Fisher's exact test. */
    private static boolean manyAtTheEnd(boolean[][] slow) {
        int all = Arrays.stream(slow).mapToInt(ModeWords::count).sum();
        int forks = Arrays.stream(slow).mapToInt(point -> point.length).sum();
        boolean[] last = slow[slow.length - 1];
        return new HypergeometricDistribution(forks, all, last.length).upperCumulativeProbability(count(last))
                < MORE_AT_THE_END;
    }

    private static int count(boolean[] slow) {
        int count = 0;
        for (boolean one : slow) {
            count += one ? 1 : 0;
        }
        return count;
    }
}
